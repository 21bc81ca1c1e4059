package fr.quitus.reconciliation.outcome;

/** Another one took over, because this one was silent for too long. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("Another one has taken over the matching");
    }
}
