package fr.quitus.reconciliation.ruleset;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.jdbc.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions of rules and sets, in the caller's transaction. They are added, never changed. */
@ApplicationScoped
class RuleStore {

    /** A set as it is stored. */
    record StoredSet(int version, List<Member> members, String note, Instant activatedAt, String activatedBy) {}

    private static final String RULES = "SELECT name, version, definition, stored_at, stored_by FROM matching_rule ";
    private static final String SETS = "SELECT version, members, note, activated_at, activated_by FROM rule_set ";

    private final Database database;
    private final StoredJson json;

    RuleStore(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Whether it was added: false when there is this version already. */
    boolean add(StoredRule rule, String requestId) {
        return database.update(
                        """
                        INSERT IGNORE INTO matching_rule (name, version, definition, stored_at, stored_by, request_id)
                        VALUES (?, ?, ?, ?, ?, ?)""",
                        rule.name(),
                        rule.version(),
                        json.write(rule.rule()),
                        rule.storedAt(),
                        rule.storedBy(),
                        requestId)
                == 1;
    }

    Optional<StoredRule> rule(String name, int version) {
        return database.first(RULES + "WHERE name = ? AND version = ?", this::rule, name, version);
    }

    Optional<StoredRule> newest(String name) {
        return database.first(RULES + "WHERE name = ? ORDER BY version DESC LIMIT 1", this::rule, name);
    }

    /** Whether it was added: false when another set was activated meanwhile. */
    boolean add(StoredSet set, String requestId) {
        return database.update(
                        """
                        INSERT IGNORE INTO rule_set (version, members, note, activated_at, activated_by, request_id)
                        VALUES (?, ?, ?, ?, ?, ?)""",
                        set.version(),
                        json.write(set.members()),
                        set.note(),
                        set.activatedAt(),
                        set.activatedBy(),
                        requestId)
                == 1;
    }

    /** The set that holds; none when it is the one that ships. */
    Optional<StoredSet> active() {
        return database.first(SETS + "ORDER BY version DESC LIMIT 1", this::set);
    }

    Optional<StoredSet> set(int version) {
        return database.first(SETS + "WHERE version = ?", this::set, version);
    }

    private StoredRule rule(Row row) throws SQLException {
        var name = row.text("name");
        int version = Math.toIntExact(row.number("version"));
        var body = json.read(row.text("definition"), RuleBody.class);
        return new StoredRule(
                name,
                version,
                body,
                RuleForms.warnings(RuleForms.rule(name, version, body)),
                row.moment("stored_at"),
                row.text("stored_by"));
    }

    private StoredSet set(Row row) throws SQLException {
        return new StoredSet(
                Math.toIntExact(row.number("version")),
                List.of(json.read(row.text("members"), Member[].class)),
                row.text("note"),
                row.moment("activated_at"),
                row.text("activated_by"));
    }
}
