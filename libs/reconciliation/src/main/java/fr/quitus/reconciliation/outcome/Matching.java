package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.support.retry.Conflicts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Runs the engine over all open lines without holding the {@link Turn} for longer than a portion takes. What it
 * concludes it has seen at a moment that is over when it writes: so a portion leaves out every line that was changed
 * meanwhile, with its group. Whoever changed it has asked for another look. That a movement is still expected is what
 * the service itself checks when it appends the fact.
 */
@ApplicationScoped
class Matching {

    private static final int TEN_MINUTES = 600;
    private static final int ATTEMPTS = 10;

    private final Turn turn;
    private final Looking looking;
    private final OpenLines open;
    private final NewLines newLines;
    private final Reconciliation reconciliation;
    private final SideBySide sideBySide;

    Matching(
            Turn turn,
            Looking looking,
            OpenLines open,
            NewLines newLines,
            Reconciliation reconciliation,
            SideBySide sideBySide) {
        this.turn = turn;
        this.looking = looking;
        this.open = open;
        this.newLines = newLines;
        this.reconciliation = reconciliation;
        this.sideBySide = sideBySide;
    }

    /**
     * Matches what can be matched, in transactions of its own.
     *
     * @return how many facts were appended
     */
    int run(Progress progress) {
        int appended = 0;
        int more;
        do {
            more = 0;
            for (var kind : Reconciliation.PHASES) {
                more += record(conclude(kind, progress), progress);
            }
            QuarkusTransaction.requiringNew().run(newLines::settle);
            appended += more;
        } while (more > 0);
        return appended;
    }

    Conclusions conclude(LineKind kind, Progress progress) {
        return looking.look(kind, progress);
    }

    int record(Conclusions conclusions, Progress progress) {
        int appended = 0;
        for (var portion : conclusions.entangled()) {
            appended += attempt(portion, conclusions, progress);
        }
        return appended
                + sideBySide.sum(conclusions.lanes().stream()
                        .map(lane -> (IntSupplier) () -> recordLane(lane, conclusions, progress))
                        .toList());
    }

    private int recordLane(List<LonePortion> lane, Conclusions conclusions, Progress progress) {
        int appended = 0;
        for (var pairs : lane) {
            appended += attempt(pairs, conclusions, progress);
        }
        return appended;
    }

    private int attempt(Concluded concluded, Conclusions conclusions, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout(TEN_MINUTES)
                        .call(() -> record(concluded, conclusions, progress));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !Conflicts.isTransient(failure)) {
                    throw failure;
                }
            }
        }
    }

    private int record(Concluded concluded, Conclusions conclusions, Progress progress) {
        turn.share();
        var current = open.lock(concluded.lines());
        var portion = concluded.given(current.lines());
        var standing = portion.outcomes(conclusions.unchanged(portion, current.versions()));
        int facts = reconciliation.record(standing, current.fresh());
        progress.recorded(standing, facts);
        return facts;
    }
}
