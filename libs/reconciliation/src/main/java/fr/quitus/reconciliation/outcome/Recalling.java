package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.KnownAs;
import fr.quitus.reconciliation.engine.Lone;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Recall;
import fr.quitus.reconciliation.engine.Tellings;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads again, in the caller's transaction or in one of its own, what a look at lines of one kind did not keep. */
record Recalling(
        LineKind kind, boolean returned, Movements movements, KnownAs parties, OpenLines open, PaymentTellings told)
        implements Recall {

    @Override
    public List<EvidenceLine> lines(List<UUID> ids) {
        return QuarkusTransaction.joiningExisting().call(() -> open.lines(ids));
    }

    @Override
    public List<Expected> expected(List<UUID> ids) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> movements.open(kind, ids).stream().map(parties::in).toList());
    }

    @Override
    public List<Expected> locked(List<Lone> pairs) {
        var subjects = pairs.stream().collect(Collectors.toMap(Lone::expected, Lone::subject));
        return movements.locked(kind, returned, subjects).stream()
                .map(parties::in)
                .toList();
    }

    /** How the accountant tells the payments that some lines tell. */
    Tellings tellings(List<EvidenceLine> lines) {
        return kind == LineKind.PAYMENT
                ? QuarkusTransaction.joiningExisting().call(() -> told.of(lines, parties))
                : Tellings.NONE;
    }

    /** The same for lines that give money back, or for the others. */
    Recalling of(boolean areReturned) {
        return new Recalling(kind, areReturned, movements, parties, open, told);
    }
}
