package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.queue.OrderIssuing;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Money that came before any order is regularised by a revenue order. */
@ApplicationScoped
class OrdersForMoney implements OrderIssuing {

    /** Of two orders that fit one line, one has to be chosen: a third would not help. */
    @Override
    public boolean isPossible(Verdict verdict, LineKind kind, Direction direction) {
        return verdict != Verdict.AMBIGUOUS && kind != LineKind.PAYMENT && direction == Direction.CREDIT;
    }

    @Override
    public String path() {
        return "/v1/receipts/{id}/regularisation";
    }
}
