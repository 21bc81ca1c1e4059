package fr.quitus.reconciliation.engine;

import java.util.List;
import java.util.UUID;

/** Gives back, as they are by now, what the engine did not keep. What is there no more is left out. */
public interface Recall {

    List<EvidenceLine> lines(List<UUID> ids);

    List<Expected> expected(List<UUID> ids);

    /** What the lines of some pairs may prove, locked with its subjects until the caller's transaction ends. */
    List<Expected> locked(List<Lone> pairs);
}
