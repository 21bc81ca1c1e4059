package fr.quitus.reconciliation.importing;

/** What became of an upload. */
public sealed interface Received {

    /** It is imported, by this upload or by an earlier one. */
    record Imported(StatementReport report) implements Received {}

    /** It is imported in the background. */
    record Begun(ImportView job) implements Received {}
}
