package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one transaction records of a look's conclusions: some hundred lines. */
interface Portion {

    List<UUID> lines();

    /** The outcomes of those lines that are as they were when they were looked at. */
    List<Outcome> outcomes(Set<UUID> unchanged);
}
