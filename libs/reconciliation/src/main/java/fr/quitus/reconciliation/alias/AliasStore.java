package fr.quitus.reconciliation.alias;

import fr.quitus.reconciliation.engine.KnownAs;
import fr.quitus.reconciliation.engine.Names;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps aliases, in the caller's transaction; those that were revoked too. */
@ApplicationScoped
class AliasStore {

    private static final String ROWS = """
            SELECT id, alias, account, party, note, stored_at, stored_by, revoked_at, revoked_by, revocation_reason, version
            FROM party_alias\s""";

    private static final int KEY_LIMIT = 250;

    /** No name has a key that begins so. */
    private static final String ACCOUNT = "IBAN:";

    private final Database database;

    AliasStore(Database database) {
        this.database = database;
    }

    /** Whether it was added: false when an alias that stands is the same name. */
    boolean add(AliasView added, String requestId) {
        return database.update(
                        """
                        INSERT IGNORE INTO party_alias (id, alias, account, party, note, standing_key, stored_at,
                          stored_by, request_id, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        added.id(),
                        added.alias(),
                        added.account(),
                        added.party(),
                        added.note(),
                        key(added),
                        added.storedAt(),
                        added.storedBy(),
                        requestId,
                        added.version())
                == 1;
    }

    /** Whether it was revoked: false when it has changed since that version. */
    boolean revoke(AliasView revoked, long seen) {
        return database.update(
                        """
                        UPDATE party_alias SET standing_key = NULL, revoked_at = ?, revoked_by = ?,
                          revocation_reason = ?, version = ?
                        WHERE id = ? AND version = ?""",
                        revoked.revokedAt(),
                        revoked.revokedBy(),
                        revoked.revocationReason(),
                        revoked.version(),
                        revoked.id(),
                        seen)
                == 1;
    }

    Optional<AliasView> find(UUID id) {
        return database.first(ROWS + "WHERE id = ?", this::view, id);
    }

    /** The alias that stands for the same name, in any spelling, or the same account. */
    Optional<AliasView> standing(AliasView alias) {
        return database.first(ROWS + "WHERE standing_key = ?", this::view, key(alias));
    }

    List<AliasView> after(UUID id, boolean onlyStanding, int limit) {
        var condition = onlyStanding ? "AND standing_key IS NOT NULL " : "";
        return database.list(ROWS + "WHERE id > ? " + condition + "ORDER BY id LIMIT ?", this::view, id, limit);
    }

    KnownAs standing() {
        var known = new KnownAs();
        database.list(ROWS + "WHERE standing_key IS NOT NULL", this::view).forEach(alias -> {
            if (alias.account() == null) {
                known.addName(alias.alias(), alias.party());
            } else {
                known.addAccount(alias.account(), alias.party());
            }
        });
        return known;
    }

    /** A key may be longer than the name: compatibility forms of some letters are several. */
    private static String key(AliasView alias) {
        var key = alias.account() == null ? Names.key(alias.alias()) : ACCOUNT + alias.account();
        return key.length() <= KEY_LIMIT ? key : key.substring(0, KEY_LIMIT);
    }

    private AliasView view(Row row) throws SQLException {
        return new AliasView(
                row.id("id"),
                row.text("alias"),
                row.text("account"),
                row.text("party"),
                row.text("note"),
                row.moment("stored_at"),
                row.text("stored_by"),
                row.moment("revoked_at"),
                row.text("revoked_by"),
                row.text("revocation_reason"),
                row.number("version"));
    }
}
