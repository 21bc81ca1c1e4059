package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;
import java.util.List;

/** Is told how a matching goes on. It may throw to stop it: what was recorded before stays. */
public interface Progress {

    Progress UNTOLD = new Progress() {};

    /** A matching in the background begins: it will look at all lines that are stored by now. */
    default void begins() {}

    /** Lines were looked at. */
    default void looked(int lines) {}

    /** A portion is recorded; called in its transaction. */
    default void recorded(List<Outcome> outcomes, int facts) {}

    /** A matching in the background has come to its end; called in the transaction that ends it. */
    default void ended() {}
}
