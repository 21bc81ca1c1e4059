package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.reconciliation.statement.StatementFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs, as those see them who do them, in the caller's transaction. Leases run on the database's clock. */
@ApplicationScoped
class WorkStore {

    private static final String FREE = "(state = 'WAITING' OR (state = 'STORING' AND lease_until < UTC_TIMESTAMP(6)))";

    private static final String OWNED = " WHERE id = ? AND owner = ? AND state = 'STORING'";

    /** A job whose lines are published and not yet matched. */
    record Published(UUID id, String sha256) {}

    private final Database database;
    private final StoredJson json;
    private final StatementsConfig config;
    private final Clock clock;

    WorkStore(Database database, StoredJson json, StatementsConfig config, Clock clock) {
        this.database = database;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** The oldest job that nobody does, or whose owner is gone. */
    Optional<Work> claim() {
        var owner = UUID.randomUUID();
        return database.first("""
                        SELECT id, sha256, size, mapping, mapping_version, accounts, requested_by, request_id, format
                        FROM statement_import WHERE active_sha256 IS NOT NULL AND\s""" + FREE + " ORDER BY requested_at, id LIMIT 1", row -> work(row, owner))
                .filter(this::isOurs);
    }

    private boolean isOurs(Work work) {
        return database.update("""
                        UPDATE statement_import SET state = 'STORING', owner = ?, lines_stored = 0, started_at = ?,
                          lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ? AND\s""" + FREE, work.owner(), now(), config.lease().toSeconds(), work.id()) == 1;
    }

    private Work work(Row row, UUID owner) throws SQLException {
        var mapping = row.text("mapping");
        return new Work(
                row.id("id"),
                owner,
                row.text("sha256"),
                row.number("size"),
                mapping,
                mapping == null ? null : Math.toIntExact(row.number("mapping_version")),
                json.ids(row.text("accounts")),
                new Sender(
                        row.text("requested_by"),
                        row.text("request_id"),
                        row.constant("format", StatementFormat.class)));
    }

    /** Tells how many lines are stored, and that the owner is alive; false when the job is no longer the owner's. */
    boolean renew(Work work, long stored) {
        return database.update("""
                        UPDATE statement_import SET lines_stored = ?,
                          lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND""" + OWNED, stored, config.lease().toSeconds(), work.id(), work.owner()) == 1;
    }

    /** Makes the lines that the same transaction stored visible; false when the job is no longer the owner's. */
    boolean publish(Work work, StatementReport report) {
        return database.update("""
                        UPDATE statement_import SET state = 'MATCHING', owner = NULL, lease_until = NULL,
                          lines_stored = ?, published_at = ?, report = ?""" + OWNED, report.lines().read(), now(), json.write(report), work.id(), work.owner())
                == 1;
    }

    /** Puts it back for whoever comes next. */
    void putBack(Work work, boolean failed) {
        database.update("""
                UPDATE statement_import SET state = 'WAITING', owner = NULL, lease_until = NULL, lines_stored = 0,
                  failures = failures + ?""" + OWNED, failed ? 1 : 0, work.id(), work.owner());
    }

    long failures(Work work) {
        return database.first(
                        "SELECT failures FROM statement_import WHERE id = ?", row -> row.number("failures"), work.id())
                .orElseThrow();
    }

    void fail(Work work, ImportView.Problem problem) {
        database.update("""
                UPDATE statement_import SET state = 'FAILED', owner = NULL, lease_until = NULL, ended_at = ?,
                  problem = ?""" + OWNED, now(), json.write(problem), work.id(), work.owner());
    }

    /** The same file was imported meanwhile: there is nothing to do. */
    void alreadyDone(Work work) {
        database.update(
                "UPDATE statement_import SET state = 'DONE', owner = NULL, lease_until = NULL, ended_at = ?" + OWNED,
                now(),
                work.id(),
                work.owner());
    }

    List<Published> published() {
        return database.list(
                "SELECT id, sha256 FROM statement_import WHERE active_sha256 IS NOT NULL AND state = 'MATCHING'",
                row -> new Published(row.id("id"), row.text("sha256")));
    }

    void looked(Published job, long lines) {
        database.update(
                "UPDATE statement_import SET lines_looked_at = lines_looked_at + ? WHERE id = ?", lines, job.id());
    }

    void matched(Published job, long lines, int facts) {
        database.update(
                "UPDATE statement_import SET lines_matched = lines_matched + ?, facts = facts + ? WHERE id = ?",
                lines,
                facts,
                job.id());
    }

    /** What was said at its publication, with the facts that were appended since. */
    StatementReport reportOf(Published job) {
        return database.first(
                        "SELECT report, facts FROM statement_import WHERE id = ?",
                        row -> json.read(row.text("report"), StatementReport.class)
                                .matched(Map.of(), Math.toIntExact(row.number("facts"))),
                        job.id())
                .orElseThrow();
    }

    void done(Published job) {
        database.update(
                "UPDATE statement_import SET state = 'DONE', ended_at = ? WHERE id = ? AND state = 'MATCHING'",
                now(),
                job.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
