package fr.quitus.cofinancing.receipt;

import fr.quitus.cofinancing.reconciliation.Receivables;
import fr.quitus.cofinancing.revenueorder.RevenueOrderBook;
import fr.quitus.cofinancing.revenueorder.RevenueOrderRepository;
import fr.quitus.reconciliation.outcome.Decisions;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.OutcomeReason;
import fr.quitus.reconciliation.outcome.Reconciliation;
import fr.quitus.reconciliation.outcome.Turn;
import fr.quitus.reconciliation.queue.QueueReason;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.support.http.ETags;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Money that came before any order (P503): it waits until an order is issued for it. */
@ApplicationScoped
class MoneyWithoutOrder {

    private final Turn turn;
    private final OutcomePages lines;
    private final Decisions decisions;
    private final Reconciliation reconciliation;
    private final RevenueOrderBook book;
    private final RevenueOrderRepository orders;
    private final Receivables receivables;

    MoneyWithoutOrder(
            Turn turn,
            OutcomePages lines,
            Decisions decisions,
            Reconciliation reconciliation,
            RevenueOrderBook book,
            RevenueOrderRepository orders,
            Receivables receivables) {
        this.turn = turn;
        this.lines = lines;
        this.decisions = decisions;
        this.reconciliation = reconciliation;
        this.book = book;
        this.orders = orders;
        this.receivables = receivables;
    }

    @Transactional
    Page<ReceiptView> list(PageQuery query) {
        return lines.receiptsWithoutOrder(query).map(ReceiptView::of);
    }

    /**
     * Issues the order and takes the line for its receipt, both or neither; then other lines may find their order. The
     * accountant's slip (P503) only asks for the order: the receipt is the bank's line.
     *
     * @param ifMatch the ETag of the line as the person saw it
     */
    @Transactional
    ReceiptView regularise(UUID line, String ifMatch, Regularisation request) {
        turn.take();
        var waiting = waiting(line, ifMatch);
        var order = book.issue(request.order(waiting.amount()));
        decisions.settle(
                line,
                waiting.kind() == LineKind.ORDER_STATE
                        ? receivables.asAskedFor(order.id())
                        : receivables.of(order.id()),
                request.reason(order.number()));
        reconciliation.runAfterDecision();
        return ReceiptView.of(orders.findById(order.id()));
    }

    /** Said before the order is judged: who comes second reads that the line has moved. */
    private LineOutcomeView waiting(UUID line, String ifMatch) {
        var found = lines.one(line);
        ETags.requireMatch(ifMatch, found.version());
        if (!found.verdict().waits()) {
            throw new Refusal(OutcomeReason.OUTCOME_NOT_WAITING, found.verdict().name());
        }
        if (!lines.isReceiptWithoutOrder(line)) {
            throw new Refusal(QueueReason.LINE_ASKS_FOR_NO_ORDER);
        }
        return found;
    }
}
