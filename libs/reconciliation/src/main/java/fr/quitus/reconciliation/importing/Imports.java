package fr.quitus.reconciliation.importing;

import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows imports in the background, and cancels them. */
@ApplicationScoped
public class Imports {

    private static final String BY_REQUEST = "requestedAt";
    private static final UUID FIRST = new UUID(0, 0);

    private final ImportStore imports;
    private final ContentStore contents;
    private final FileStore files;
    private final Caller caller;

    Imports(ImportStore imports, ContentStore contents, FileStore files, Caller caller) {
        this.imports = imports;
        this.contents = contents;
        this.files = files;
        this.caller = caller;
    }

    @Transactional
    ImportView one(UUID id) {
        var found = imports.one(id).orElseThrow(() -> new Refusal(ImportReason.IMPORT_NOT_FOUND, id));
        return found.state() == ImportState.DONE
                ? found.withReport(files.report(found.sha256()).orElseThrow())
                : found;
    }

    /** In the order they were asked for. */
    @Transactional
    Page<ImportView> page(PageQuery query) {
        if (query.sort != null && !query.sort.equals(BY_REQUEST)) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, BY_REQUEST).at("sort", query.sort);
        }
        var after = query.cursor == null
                ? FIRST
                : Cursor.decode(query.cursor, BY_REQUEST).id();
        var found = imports.after(after, query.limit + 1);
        if (found.size() <= query.limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, query.limit);
        var last = items.get(items.size() - 1);
        return new Page<>(
                items, new Cursor(BY_REQUEST, last.id(), last.requestedAt().toString()).encoded());
    }

    /** Gives an import up whose lines are not published yet: then nothing of the file is kept. */
    @Transactional
    ImportView cancel(UUID id) {
        if (imports.cancel(id, caller.actor())) {
            contents.delete(id);
        } else if (one(id).state() != ImportState.CANCELLED) {
            throw new Refusal(ImportReason.IMPORT_OVER, one(id).state().name());
        }
        return one(id);
    }
}
