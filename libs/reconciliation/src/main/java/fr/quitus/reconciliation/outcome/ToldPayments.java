package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lists the lines by which the accountant tells payments, by order, day and amount, in the caller's transaction: in a table
 * of their own, so that the bank's lines, which are many more, need no such index.
 */
@ApplicationScoped
class ToldPayments {

    /** A line that tells the same payment as the one that was asked about. */
    record Other(UUID asked, StoredOutcome outcome) {}

    private record Place(UUID line, String sha256, long position) {

        static Place of(Row row) throws SQLException {
            return new Place(row.id("line_id"), row.text("sha256"), row.number("position"));
        }
    }

    private static final String INTO = "told_payment (line_id, account_id, order_name, paid_on, amount)";

    private static final int NAME_LIMIT = 100;

    private static final String OTHERS = "SELECT STRAIGHT_JOIN told.line_id AS asked_id, " + OutcomeRows.COLUMNS
            + " FROM told_payment told JOIN told_payment other ON other.account_id = told.account_id"
            + " AND other.order_name = told.order_name AND other.paid_on = told.paid_on AND other.amount = told.amount"
            + " AND other.line_id <> told.line_id JOIN statement_line l ON l.id = other.line_id" + OutcomeRows.MORE
            + " WHERE told.line_id IN ";

    private final Database database;
    private final OutcomeRows rows;

    ToldPayments(Database database, OutcomeRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Lists those of some lines, which were just stored, that tell the payment of an order. */
    void add(List<NewLine> lines) {
        var listed = new ArrayList<Object[]>();
        for (var added : lines) {
            var line = added.line();
            if (line.kind() == LineKind.PAYMENT && !line.returned()) {
                OrderName.of(line.orderKey(), line.references()).ifPresent(order -> listed.add(row(added, order)));
            }
        }
        database.insert(INTO, listed);
    }

    private static Object[] row(NewLine added, String order) {
        var line = added.line();
        return new Object[] {
            added.id(), added.accountId(), LineStore.cut(order, NAME_LIMIT), line.bookedOn(), line.amount()
        };
    }

    /** The lines that tell payments which some lines tell too. */
    List<Other> othersOf(List<UUID> lines) {
        var others = new ArrayList<Other>();
        InLists.of(lines, (among, some) -> others.addAll(database.list(OTHERS + among, this::other, some)));
        return others;
    }

    private Other other(Row row) throws SQLException {
        return new Other(row.id("asked_id"), rows.read(row));
    }

    /** Where some lines stand, by their ids and the files that hold them. */
    Map<UUID, Map<String, Long>> positions(List<UUID> lines) {
        var positions = new HashMap<UUID, Map<String, Long>>();
        InLists.of(
                lines,
                (among, some) -> database.list(
                                "SELECT line_id, sha256, position FROM file_line WHERE line_id IN " + among,
                                Place::of,
                                some)
                        .forEach(place -> positions
                                .computeIfAbsent(place.line(), absent -> new HashMap<>())
                                .put(place.sha256(), place.position())));
        return positions;
    }
}
