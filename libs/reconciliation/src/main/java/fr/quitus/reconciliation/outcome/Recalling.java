package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.KnownAs;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Recall;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;

/** Reads again, in the caller's transaction or in one of its own, what a look at lines of one kind did not keep. */
record Recalling(LineKind kind, Movements movements, KnownAs parties, OpenLines open) implements Recall {

    @Override
    public List<EvidenceLine> lines(List<UUID> ids) {
        return QuarkusTransaction.joiningExisting().call(() -> open.lines(ids));
    }

    @Override
    public List<Expected> expected(List<UUID> ids) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> movements.open(kind, ids).stream().map(parties::in).toList());
    }
}
