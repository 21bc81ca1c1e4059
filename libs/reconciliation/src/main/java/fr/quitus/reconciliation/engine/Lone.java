package fr.quitus.reconciliation.engine;

import java.util.Comparator;
import java.util.UUID;

/** A line that may prove one expected movement only, which no other line may prove: most lines. */
public final class Lone {

    /** So that neighbours are written to one ledger. */
    static final Comparator<Lone> BY_SUBJECT =
            Comparator.comparing(Lone::subject).thenComparing(Lone::line);

    private final UUID line;
    private final Slot slot;

    Lone(UUID line, Slot slot) {
        this.line = line;
        this.slot = slot;
    }

    public UUID line() {
        return line;
    }

    /** The id of what it may prove. */
    public UUID expected() {
        return slot.id();
    }

    /** Whose ledger the proof is written to. */
    public UUID subject() {
        return slot.terms().subject();
    }

    boolean isContested() {
        return slot.isShared();
    }
}
