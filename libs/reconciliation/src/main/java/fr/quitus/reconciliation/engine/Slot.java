package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An expected movement while lines are compared with it. It repeats what every line is compared with: fetching that from
 * the movement itself would cost more than the comparison.
 */
final class Slot {

    private enum State {
        FREE,
        /** Proposed or disputed by an earlier rule. */
        WANTED,
        /** Proved by an earlier rule. */
        TAKEN
    }

    final Party party;
    long cents;
    final Direction direction;
    final boolean returned;
    private final LineKind kind;
    private final AccountReference account;
    private final Settlement settlement;
    private Terms terms;
    private State state = State.FREE;
    private boolean linked;
    private boolean shared;
    private List<Held> claimants = List.of();

    Slot(Expected expected, Party party) {
        this.terms = expected;
        this.party = party;
        this.cents = expected.amount().minorUnits();
        this.direction = expected.direction();
        this.returned = expected.returned();
        this.kind = expected.kind();
        this.account = expected.account();
        this.settlement = expected.settlement();
    }

    /** What is compared with every line's. */
    Terms terms() {
        return terms;
    }

    UUID id() {
        return terms.id();
    }

    /** The movement itself: not while it is let go of. */
    Expected expected() {
        return (Expected) terms;
    }

    /** Keeps no more of the movement than what lines are compared with. */
    void letGo(Brief brief) {
        terms = brief;
    }

    /** Has the movement again, as it is by now. */
    void recall(Expected expected) {
        terms = expected;
        cents = expected.amount().minorUnits();
    }

    /** Whether the line is one that can prove it at all. */
    boolean isInScopeOf(EvidenceLine line) {
        return kind == line.kind()
                && returned == line.returned()
                && settlement.allows(line)
                && (account == null || account.sameAccountAs(line.account()));
    }

    /** A line has a link to it. */
    void link() {
        shared = linked;
        linked = true;
    }

    /** Whether there are other links to it than the one asked for. */
    boolean isShared() {
        return shared;
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
