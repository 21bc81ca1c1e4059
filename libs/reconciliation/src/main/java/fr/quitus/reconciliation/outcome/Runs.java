package fr.quitus.reconciliation.outcome;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Runs the engine again without a new file: after orders were issued that lines have been waiting for. */
@ApplicationScoped
public class Runs {

    private static final int AN_HOUR = 3_600;

    private final Turn turn;
    private final Reconciliation reconciliation;

    Runs(Turn turn, Reconciliation reconciliation) {
        this.turn = turn;
        this.reconciliation = reconciliation;
    }

    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    public RunReport run() {
        turn.take();
        return new RunReport(reconciliation.run());
    }
}
