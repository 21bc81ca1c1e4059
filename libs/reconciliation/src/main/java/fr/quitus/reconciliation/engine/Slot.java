package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.List;

/** An expected movement while lines are compared with it. */
final class Slot {

    private enum State {
        FREE,
        /** Proposed or disputed by an earlier rule. */
        WANTED,
        /** Proved by an earlier rule. */
        TAKEN
    }

    final Expected expected;
    final long cents;
    private State state = State.FREE;
    private List<Held> claimants = List.of();

    Slot(Expected expected) {
        this.expected = expected;
        this.cents = expected.amount().minorUnits();
    }

    boolean isTaken() {
        return state == State.TAKEN;
    }

    boolean isWanted() {
        return state == State.WANTED;
    }

    void take() {
        state = State.TAKEN;
    }

    void want() {
        state = State.WANTED;
    }

    /** The lines that may prove it by the rule at hand. */
    List<Held> claimants() {
        return claimants;
    }

    void claimedBy(Held line) {
        if (claimants.isEmpty()) {
            claimants = new ArrayList<>(1);
        }
        claimants.add(line);
    }

    void forgetClaimants() {
        claimants = List.of();
    }
}
