package fr.quitus.reconciliation.statement;

/**
 * Receives a file while it is read: for each statement its header, its lines, its totals.
 *
 * <p>A file is good only once the reader has returned: a refusal may come after lines were handed over. Read in
 * two passes, or in one transaction.
 */
public interface StatementHandler {

    void opened(StatementHeader header);

    void line(StatementLine line);

    void closed(StatementTotals totals);
}
