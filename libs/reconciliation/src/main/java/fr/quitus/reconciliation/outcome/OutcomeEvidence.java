package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.FactSummary;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.StatementFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Where a line stood, and the facts that it made: what stands behind an outcome. */
@ApplicationScoped
class OutcomeEvidence {

    private final Database database;

    OutcomeEvidence(Database database) {
        this.database = database;
    }

    SourceView source(UUID line) {
        return database.first("""
                        SELECT l.first_sha256, f.format, f.received_at, l.first_position, l.first_place, l.raw
                        FROM statement_line l JOIN statement_file f ON f.sha256 = l.first_sha256 WHERE l.id = ?""", OutcomeEvidence::source, line).orElseThrow(() -> OutcomePages.notFound(line));
    }

    private static SourceView source(Row row) throws SQLException {
        return new SourceView(
                row.text("first_sha256"),
                row.constant("format", StatementFormat.class),
                row.moment("received_at"),
                row.number("first_position"),
                row.text("first_place"),
                row.text("raw"));
    }

    /** The facts in the order in which they were appended. */
    List<FactSummary> facts(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.list(
                "SELECT id, subject_id, kind, item_id, amount, effective_on, reverses_id FROM fact WHERE id IN (?"
                        + ", ?".repeat(ids.size() - 1) + ") ORDER BY recorded_at, sequence",
                OutcomeEvidence::fact,
                ids.toArray());
    }

    private static FactSummary fact(Row row) throws SQLException {
        return new FactSummary(
                row.id("id"),
                row.id("subject_id"),
                row.text("kind"),
                row.id("item_id"),
                row.euros("amount"),
                row.day("effective_on"),
                row.id("reverses_id"));
    }
}
