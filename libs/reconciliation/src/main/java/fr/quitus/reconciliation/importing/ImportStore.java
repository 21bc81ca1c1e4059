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
import java.util.Optional;
import java.util.UUID;

/** The jobs, as everybody sees them, in the caller's transaction. */
@ApplicationScoped
class ImportStore {

    private static final String SELECT = """
            SELECT id, state, sha256, format, size, lines_total, lines_stored, lines_looked_at, lines_matched,
              requested_by, requested_at, started_at, published_at, ended_at, cancelled_by, problem
            FROM statement_import""";

    private final Database database;
    private final StoredJson json;
    private final Clock clock;

    ImportStore(Database database, StoredJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Whether it was added: false when the same file has a job that goes on. */
    boolean add(UUID id, SpooledFile file, Admission admission, Sender sender) {
        var reading = file.reading();
        return database.update(
                        """
                        INSERT IGNORE INTO statement_import (id, sha256, state, format, size, mapping, mapping_version,
                          accounts, lines_total, requested_at, requested_by, request_id)
                        VALUES (?, ?, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        id,
                        file.sha256(),
                        sender.format(),
                        file.size(),
                        reading.mapping(),
                        reading.version(),
                        json.write(admission.accountIds()),
                        admission.lines(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        sender.actor(),
                        sender.requestId())
                == 1;
    }

    Optional<ImportView> one(UUID id) {
        return database.first(SELECT + " WHERE id = ?", this::view, id);
    }

    /** The job of a file that has not come to its end. */
    Optional<ImportView> active(String sha256) {
        return database.first(SELECT + " WHERE active_sha256 = ?", this::view, sha256);
    }

    /** In the order they were asked for, after one of them. */
    List<ImportView> after(UUID id, int limit) {
        return database.list(SELECT + " WHERE id > ? ORDER BY id LIMIT ?", this::view, id, limit);
    }

    /** Whether it was: an import whose lines are published is not cancelled any more. */
    boolean cancel(UUID id, String actor) {
        return database.update("""
                        UPDATE statement_import SET state = 'CANCELLED', cancelled_by = ?, ended_at = ?, owner = NULL,
                          lease_until = NULL
                        WHERE id = ? AND state IN ('WAITING', 'STORING')""", actor, clock.instant().truncatedTo(ChronoUnit.MICROS), id) == 1;
    }

    private ImportView view(Row row) throws SQLException {
        var state = row.constant("state", ImportState.class);
        var lines = new ImportView.Lines(
                row.number("lines_total"),
                row.number("lines_stored"),
                row.number("lines_looked_at"),
                row.number("lines_matched"));
        Instant startedAt = row.moment("started_at");
        Instant publishedAt = row.moment("published_at");
        var speed = Speed.of(state, lines, startedAt, publishedAt, clock.instant());
        return new ImportView(
                row.id("id"),
                state,
                row.text("sha256"),
                row.constant("format", StatementFormat.class),
                row.number("size"),
                lines,
                speed.linesPerSecond(),
                speed.secondsLeft(),
                row.text("requested_by"),
                row.moment("requested_at"),
                startedAt,
                publishedAt,
                row.moment("ended_at"),
                row.text("cancelled_by"),
                null,
                json.read(row.text("problem"), ImportView.Problem.class));
    }
}
