package fr.quitus.reconciliation.importing;

/** The job is no longer this owner's: it was cancelled, or another took over. */
final class JobLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobLost() {
        super("The job was cancelled or taken over");
    }
}
