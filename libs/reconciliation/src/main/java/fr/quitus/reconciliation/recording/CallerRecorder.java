package fr.quitus.reconciliation.recording;

import fr.quitus.ledger.Recorder;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Facts are recorded in the name of whoever makes the request. */
@RequestScoped
class CallerRecorder implements Recorder {

    private final Caller caller;

    CallerRecorder(Caller caller) {
        this.caller = caller;
    }

    @Override
    public String actor() {
        return caller.actor();
    }

    @Override
    public String requestId() {
        return caller.requestId();
    }
}
