package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.missing.OverdueMovements;
import fr.quitus.reconciliation.missing.OverdueQuery;
import fr.quitus.reconciliation.missing.OverdueSource;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds payment orders that should have been paid, or cleared, by now. */
class OverdueOrders {

    private static final String COLUMNS = """
            o.subsidy_id AS subject_id, o.issued_on, o.financial_year, b.name AS party,
            CONCAT('Payment order ', o.financial_year, '-', o.slip, '-', o.order_number, ', ', b.name) AS label,
            CONCAT_WS('|', CONCAT(o.financial_year, '-', o.slip, '-', o.order_number), o.payment_reference) AS quoted""";

    private static final String TABLES =
            "payment_order o JOIN subsidy s ON s.id = o.subsidy_id" + " JOIN beneficiary b ON b.id = s.beneficiary_id";

    private static final List<OverdueSource> SOURCES = List.of(
            new OverdueSource(
                    Purpose.PAYMENT,
                    LineKind.PAYMENT,
                    Direction.DEBIT,
                    "o.payable_since",
                    OpenOrder.DAYS_TO_PAY,
                    "(o.accepted - o.paid + o.returned)",
                    "CONCAT(o.collectivity, '/', o.collectivity_code, '/', o.budget_code)"),
            new OverdueSource(
                    Purpose.CLEARING,
                    LineKind.MOVEMENT,
                    Direction.DEBIT,
                    "o.uncleared_since",
                    OpenOrder.DAYS_TO_CLEAR,
                    "(o.paid - o.cleared)",
                    "NULL"));

    @Produces
    @Singleton
    OverdueMovements overdue(Database database) {
        return new OverdueQuery(database, COLUMNS, TABLES, SOURCES, MovementId::of);
    }
}
