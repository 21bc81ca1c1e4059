package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Of most lines no order can be made: what is paid needs its order first. */
@DefaultBean
@ApplicationScoped
class NoOrderIssuing implements OrderIssuing {

    @Override
    public boolean isPossible(Verdict verdict, LineKind kind, Direction direction) {
        return false;
    }

    @Override
    public String path() {
        throw new IllegalStateException("No order can be issued from a line here");
    }
}
