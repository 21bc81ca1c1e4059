package fr.quitus.reconciliation.engine;

import java.util.List;
import java.util.UUID;

/** What a decision about a line stands on. */
interface Grounds extends Reasons {

    /** The first line of those that belong together. */
    UUID group();

    /** One for each expected movement that the line pays. */
    List<Part> parts();

    /** Whose ledger is written to first. */
    UUID subject();
}
