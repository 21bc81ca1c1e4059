package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Part;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs the engine over all lines that are open: first what the accountant says of orders, then payments, then the
 * bank, and again as long as facts were appended, because each may open what the next one proves. So files may come
 * in any order.
 */
@ApplicationScoped
public class Reconciliation {

    static final List<LineKind> PHASES = List.of(LineKind.ORDER_STATE, LineKind.PAYMENT, LineKind.MOVEMENT);

    private final Movements movements;
    private final OpenLines open;
    private final Looking looking;
    private final Recording recording;
    private final NewLines newLines;
    private final MatchingLease matching;
    private final ReconciliationConfig config;

    Reconciliation(
            Movements movements,
            OpenLines open,
            Looking looking,
            Recording recording,
            NewLines newLines,
            MatchingLease matching,
            ReconciliationConfig config) {
        this.movements = movements;
        this.open = open;
        this.looking = looking;
        this.recording = recording;
        this.newLines = newLines;
        this.matching = matching;
        this.config = config;
    }

    /**
     * Matches what a decision has opened for other lines, in the caller's transaction, which holds the {@link Turn}. While
     * a matching is on in the background, or when many lines are open, it is left to the background.
     */
    public void runAfterDecision() {
        if (isForBackground(config.afterDecisionUpToLines())) {
            matching.request();
        } else {
            runWhole();
        }
    }

    /** Whether what a file brings is matched by the background now. */
    public boolean isForBackground() {
        return isForBackground(config.atOnceUpToLines());
    }

    private boolean isForBackground(int upToLines) {
        return matching.isOn() || open.hasMoreThan(upToLines);
    }

    /** Matches at once, however much there is to do. */
    public int runWhole() {
        int appended = 0;
        int more;
        do {
            more = 0;
            for (var kind : PHASES) {
                more += record(looking.look(kind, Progress.UNTOLD).outcomes());
            }
            newLines.settle();
            appended += more;
        } while (more > 0);
        return appended;
    }

    private int record(List<Outcome> concluded) {
        return record(
                concluded,
                newLines.among(
                        concluded.stream().map(outcome -> outcome.line().id()).toList()));
    }

    /**
     * Locks what these will write to, and writes them.
     *
     * @param fresh those of their lines that are new
     */
    int record(List<Outcome> concluded, Map<UUID, NewLines.Header> fresh) {
        movements.lock(concluded.stream()
                .filter(Outcome.Matched.class::isInstance)
                .flatMap(outcome -> ((Outcome.Matched) outcome).parts().stream())
                .map(Part::expected)
                .toList());
        return recording.record(concluded, fresh);
    }
}
