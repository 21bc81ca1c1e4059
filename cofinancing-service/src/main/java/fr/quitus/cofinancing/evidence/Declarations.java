package fr.quitus.cofinancing.evidence;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Recorder;
import jakarta.enterprise.context.ApplicationScoped;

/** The evidence of what someone declares without naming a document: their word, in a request that can be traced. */
@ApplicationScoped
public class Declarations {

    private final Recorder recorder;

    Declarations(Recorder recorder) {
        this.recorder = recorder;
    }

    /** The evidence given, or the declaration of who asks. */
    public Evidence or(Evidence given) {
        return given != null
                ? given
                : new Evidence("DECLARATION", recorder.actor() + ", request " + recorder.requestId());
    }
}
