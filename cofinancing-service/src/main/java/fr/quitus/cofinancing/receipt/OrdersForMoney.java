package fr.quitus.cofinancing.receipt;

import fr.quitus.reconciliation.queue.NewOrder;
import fr.quitus.reconciliation.queue.OrderIssuing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Money that came before any order is regularised by a revenue order, from the queue as from the list of receipts. */
@ApplicationScoped
class OrdersForMoney implements OrderIssuing {

    private final MoneyWithoutOrder money;

    OrdersForMoney(MoneyWithoutOrder money) {
        this.money = money;
    }

    @Override
    public boolean isPossible() {
        return true;
    }

    @Override
    public String path() {
        return "/v1/receipts/{id}/regularisation";
    }

    @Override
    public Class<? extends NewOrder> form() {
        return Regularisation.class;
    }

    @Override
    public void issue(UUID line, String ifMatch, NewOrder order) {
        money.regularise(line, ifMatch, (Regularisation) order);
    }
}
