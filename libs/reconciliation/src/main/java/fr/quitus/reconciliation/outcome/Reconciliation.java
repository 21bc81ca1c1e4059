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
     * Matches what can be matched, in the caller's transaction, which holds the {@link Turn}. While a matching is on
     * in the background, or when more lines are open than are matched at once, it is left to the background.
     *
     * @return how many facts were appended
     */
    public int run() {
        if (isForBackground()) {
            matching.request();
            return 0;
        }
        return runWhole();
    }

    /** Whether matching is left to the background now. */
    public boolean isForBackground() {
        return matching.isOn() || open.hasMoreThan(config.atOnceUpToLines());
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
