package fr.quitus.bench;

import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;

/** The least that can be done with a statement's lines. */
final class SumOfAmounts implements StatementHandler {

    private long cents;

    /** The sum of all amounts, whatever their direction. */
    long cents() {
        return cents;
    }

    @Override
    public void opened(StatementHeader header) {}

    @Override
    public void line(StatementLine line) {
        cents += line.amount().minorUnits();
    }

    @Override
    public void closed(StatementTotals totals) {}
}
