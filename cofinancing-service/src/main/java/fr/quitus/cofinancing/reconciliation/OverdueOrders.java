package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.revenueorder.RevenueOrderRules;
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

/** Finds revenue orders that should have been accepted, paid or cleared by now. */
class OverdueOrders {

    private static final String COLUMNS = """
            o.contribution_id AS subject_id, o.issued_on, o.financial_year, f.name AS party,
            CONCAT('Revenue order ', o.financial_year, '-', o.slip, '-', o.number, ', ', f.name) AS label,
            CONCAT_WS('|', CONCAT(o.financial_year, '-', o.slip, '-', o.number), c.number, s.funder_reference) AS quoted""";

    private static final String TABLES = "revenue_order o JOIN claim c ON c.id = o.claim_id"
            + " JOIN contribution s ON s.id = o.contribution_id JOIN funder f ON f.id = s.funder_id";

    private static final String BUDGET = "CONCAT(o.collectivity, '/', o.collectivity_code, '/', o.budget_code)";

    @Produces
    @Singleton
    OverdueMovements overdue(Database database, RevenueOrderRules rules) {
        return new OverdueQuery(
                database,
                COLUMNS,
                TABLES,
                List.of(
                        byKey(Purpose.ORDER_ACCEPTANCE, LineKind.ORDER_STATE, "o.undecided_since", "o.amount"),
                        new OverdueSource(
                                Purpose.RECEIPT,
                                LineKind.MOVEMENT,
                                Direction.CREDIT,
                                "o.unreceived_since",
                                rules.receiptDueDays(),
                                "(o.ordered - o.received)",
                                "NULL"),
                        byKey(
                                Purpose.RECEIPT_CLEARING,
                                LineKind.PAYMENT,
                                "o.uncleared_since",
                                "(o.received - o.cleared)")),
                MovementId::of);
    }

    private static OverdueSource byKey(Purpose purpose, LineKind kind, String since, String amount) {
        return new OverdueSource(purpose, kind, Direction.CREDIT, since, OpenOrder.DAYS_TO_DECIDE, amount, BUDGET);
    }
}
