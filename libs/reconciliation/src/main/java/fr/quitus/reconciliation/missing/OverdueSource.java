package fr.quitus.reconciliation.missing;

import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;

/**
 * One kind of movement that orders expect.
 *
 * @param since the indexed column with the day from which the wait counts; null in rows that expect none
 * @param days from that day until it is due
 * @param amount the expression of what is still expected
 * @param budget the expression of the budget whose PES files could show it, or {@code NULL}
 */
public record OverdueSource(
        Purpose purpose, LineKind kind, Direction direction, String since, int days, String amount, String budget) {}
