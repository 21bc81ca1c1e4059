package fr.quitus.ledger;

/** Who records facts in the current request. The service says it; the ledger knows no HTTP. */
public interface Recorder {

    String actor();

    String requestId();
}
