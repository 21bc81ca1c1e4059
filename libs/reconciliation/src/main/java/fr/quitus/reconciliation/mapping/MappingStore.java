package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.reconciliation.mapped.CsvMapping;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The versions of mappings, in the caller's transaction. They are added, never changed. */
@ApplicationScoped
class MappingStore {

    private static final String BY_NAME = "name";
    private static final UUID NO_ID = new UUID(0, 0);

    private static final String VERSIONS = "SELECT name, version, mapping, changed_at, changed_by FROM csv_mapping m ";

    private final Database database;
    private final StoredJson json;

    MappingStore(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Whether it was added: false when there is this version already. */
    boolean add(MappingView added, String requestId) {
        return database.update(
                        """
                        INSERT IGNORE INTO csv_mapping (name, version, mapping, changed_at, changed_by, request_id)
                        VALUES (?, ?, ?, ?, ?, ?)""",
                        added.name(),
                        added.version(),
                        json.write(added.mapping()),
                        added.changedAt(),
                        added.changedBy(),
                        requestId)
                == 1;
    }

    Optional<MappingView> latest(String name) {
        return database.first(VERSIONS + "WHERE name = ? ORDER BY version DESC LIMIT 1", this::view, name);
    }

    Optional<MappingView> one(String name, int version) {
        return database.first(VERSIONS + "WHERE name = ? AND version = ?", this::view, name, version);
    }

    /** The latest version of each, by name. */
    Page<MappingView> page(PageQuery query) {
        if (query.sort != null && !query.sort.equals(BY_NAME)) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, BY_NAME).at("sort", query.sort);
        }
        var after =
                query.cursor == null ? "" : Cursor.decode(query.cursor, BY_NAME).value();
        var found = database.list(VERSIONS + """
                        WHERE name > ? AND version = (SELECT MAX(version) FROM csv_mapping n WHERE n.name = m.name)
                        ORDER BY name LIMIT ?""", this::view, after, query.limit + 1);
        if (found.size() <= query.limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, query.limit);
        var last = items.get(items.size() - 1);
        return new Page<>(items, new Cursor(BY_NAME, NO_ID, last.name()).encoded());
    }

    private MappingView view(Row row) throws SQLException {
        return new MappingView(
                row.text("name"),
                Math.toIntExact(row.number("version")),
                json.read(row.text("mapping"), CsvMapping.class),
                row.moment("changed_at"),
                row.text("changed_by"));
    }
}
