package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Shows the files that were imported. */
@ApplicationScoped
public class StatementFiles {

    /** A file in a list; ask for it by its hash to see more. */
    public record FileView(UUID id, String sha256, StatementFormat format, long size, Instant receivedAt) {}

    private static final String BY_ARRIVAL = "receivedAt";
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final FileStore files;
    private final ImportStore imports;
    private final OutcomePages outcomes;

    StatementFiles(Database database, FileStore files, ImportStore imports, OutcomePages outcomes) {
        this.database = database;
        this.files = files;
        this.imports = imports;
        this.outcomes = outcomes;
    }

    /** What the first import of a file answered. */
    @Transactional
    StatementReport report(String sha256) {
        return files.report(sha256).orElseThrow(() -> new Refusal(ImportReason.STATEMENT_NOT_FOUND, sha256));
    }

    /** The import that is on its way, if it is. */
    @Transactional
    Optional<ImportView> job(String sha256) {
        return imports.active(sha256);
    }

    @Transactional
    Page<LineOutcomeView> lines(String sha256, PageQuery query) {
        if (!files.has(sha256)) {
            throw new Refusal(ImportReason.STATEMENT_NOT_FOUND, sha256);
        }
        return outcomes.ofFile(sha256, query);
    }

    /** Files in the order they came. */
    @Transactional
    Page<FileView> page(PageQuery query) {
        if (query.sort != null && !query.sort.equals(BY_ARRIVAL)) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, BY_ARRIVAL).at("sort", query.sort);
        }
        var after = query.cursor == null
                ? FIRST
                : Cursor.decode(query.cursor, BY_ARRIVAL).id();
        var found = database.list(
                "SELECT id, sha256, format, size, received_at FROM statement_file WHERE id > ? ORDER BY id LIMIT ?",
                row -> new FileView(
                        row.id("id"),
                        row.text("sha256"),
                        row.constant("format", StatementFormat.class),
                        row.number("size"),
                        row.moment("received_at")),
                after,
                query.limit + 1);
        if (found.size() <= query.limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, query.limit);
        var last = items.get(items.size() - 1);
        return new Page<>(
                items, new Cursor(BY_ARRIVAL, last.id(), last.receivedAt().toString()).encoded());
    }
}
