package fr.quitus.reconciliation.queue;

import fr.quitus.support.problem.Refusal;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Of most lines no order can be made: what is paid needs its order first. */
@DefaultBean
@ApplicationScoped
class NoOrderIssuing implements OrderIssuing {

    /** Nothing can be said of an order that is never issued. */
    record NoForm() implements NewOrder {}

    @Override
    public boolean isPossible() {
        return false;
    }

    @Override
    public String path() {
        throw new IllegalStateException("No order can be issued from a line here");
    }

    @Override
    public Class<? extends NewOrder> form() {
        return NoForm.class;
    }

    @Override
    public void issue(UUID line, String ifMatch, NewOrder order) {
        throw new Refusal(QueueReason.LINE_ASKS_FOR_NO_ORDER);
    }
}
