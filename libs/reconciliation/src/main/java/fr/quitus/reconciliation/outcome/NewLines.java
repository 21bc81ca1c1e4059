package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lines that the engine has not looked at: they have no outcome yet. In the caller's transaction. */
@ApplicationScoped
class NewLines {

    /** What an outcome repeats of its line, so that the queue finds it without reading lines. */
    record Header(UUID line, LineKind kind, UUID account, Direction direction, Money amount, LocalDate bookedOn) {

        static Header of(NewLine added) {
            var line = added.line();
            return new Header(
                    added.id(), line.kind(), added.accountId(), line.direction(), line.amount(), line.bookedOn());
        }

        private static Header of(Row row) throws SQLException {
            return new Header(
                    row.id("line_id"),
                    row.constant("kind", LineKind.class),
                    row.id("account_id"),
                    row.constant("direction", Direction.class),
                    row.euros("amount"),
                    row.day("booked_on"));
        }

        private Object[] row() {
            return new Object[] {line, kind, account, direction, amount, bookedOn};
        }
    }

    /** By the key, however few there are: who reads them all would wait for what others have locked. */
    private static final String SOME = "new_line n FORCE INDEX (PRIMARY) WHERE n.line_id IN ";

    private final Database database;

    NewLines(Database database) {
        this.database = database;
    }

    void add(List<Header> lines) {
        database.insert(
                "new_line (line_id, kind, account_id, direction, amount, booked_on)",
                lines.stream().map(Header::row).toList());
    }

    /** Those of some lines that are new; nobody else gives them an outcome in this transaction. */
    Set<UUID> lock(List<UUID> lines) {
        var locked = new HashSet<UUID>();
        InLists.of(
                lines,
                (among, some) -> locked.addAll(database.list(
                        "SELECT line_id FROM " + SOME + among + " FOR UPDATE", row -> row.id("line_id"), some)));
        return locked;
    }

    /** Those of some lines that were new, and are not any more: the caller writes their outcomes. */
    Map<UUID, Header> take(List<UUID> lines) {
        var taken = new HashMap<UUID, Header>();
        InLists.of(lines, (among, some) -> {
            database.list("SELECT * FROM " + SOME + among + " FOR UPDATE", Header::of, some)
                    .forEach(header -> taken.put(header.line(), header));
            database.update("DELETE n FROM " + SOME + among, some);
        });
        return taken;
    }
}
