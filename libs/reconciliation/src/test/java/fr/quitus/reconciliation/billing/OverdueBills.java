package fr.quitus.reconciliation.billing;

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

/** Bills are due after thirty days. */
class OverdueBills {

    private static final String COLUMNS = """
            o.id AS subject_id, o.issued_on, 2022 AS financial_year, o.payee AS party,
            CONCAT('Bill 2022-14-', o.number) AS label, CONCAT('2022-14-', o.number) AS quoted""";

    @Produces
    @Singleton
    OverdueMovements overdue(Database database) {
        return new OverdueQuery(
                database,
                COLUMNS,
                "bill o JOIN (SELECT 1 AS one) nothing",
                List.of(
                        source(Purpose.PAYMENT, LineKind.PAYMENT, "o.payable_since", "'24420077000096/400/00'"),
                        source(Purpose.CLEARING, LineKind.MOVEMENT, "o.uncleared_since", "NULL")),
                Bills::movement);
    }

    private static OverdueSource source(Purpose purpose, LineKind kind, String since, String budget) {
        return new OverdueSource(purpose, kind, Direction.DEBIT, since, 30, "o.amount", budget);
    }
}
