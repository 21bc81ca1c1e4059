package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import java.util.List;
import java.util.UUID;

/** What a look concluded about some lines, to be recorded in one transaction. */
interface Concluded {

    List<UUID> lines();

    /**
     * What there is to record, in that transaction.
     *
     * @param now those of the lines that are open, as they are by now
     */
    Portion given(List<EvidenceLine> now);
}
