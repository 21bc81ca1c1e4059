package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a person can do. */
public enum QueueAction {
    /** Confirm what is proposed. */
    CONFIRM,
    /** Say which movement a line proves. */
    CHOOSE,
    /** Match by hand: one line with several movements, several with one, or a line in parts. */
    MATCH,
    /** Put a line aside. */
    IGNORE,
    /** Issue the order that is missing, from the line. */
    CREATE_ORDER,
    /** Undo a match, or take up again what was put aside. */
    REVERSE,
    ASSIGN,
    COMMENT;

    static final List<QueueAction> OF_MISSING = List.of(ASSIGN, COMMENT);

    /** What is possible now. */
    static List<QueueAction> of(Verdict verdict, boolean byPerson, boolean orderable) {
        var possible = new ArrayList<QueueAction>();
        if (verdict == Verdict.PROPOSED) {
            possible.add(CONFIRM);
        }
        if (verdict.waits()) {
            possible.addAll(List.of(CHOOSE, MATCH, IGNORE));
            if (orderable) {
                possible.add(CREATE_ORDER);
            }
        } else if (verdict == Verdict.MATCHED || byPerson) {
            possible.add(REVERSE);
        }
        possible.addAll(OF_MISSING);
        return List.copyOf(possible);
    }
}
