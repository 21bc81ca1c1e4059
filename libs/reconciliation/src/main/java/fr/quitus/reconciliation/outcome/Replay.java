package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.engine.Tellings;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts lines of the past back in play, with what rules matched them to, so that other rules can be tried on them. Reads
 * only. What persons decided stays decided; lines that are not this side's business stay out.
 */
@ApplicationScoped
public class Replay {

    private static final List<LineKind> KINDS = List.of(LineKind.ORDER_STATE, LineKind.PAYMENT, LineKind.MOVEMENT);

    private static final String LINES = OutcomeRows.OF_OUTCOMES
            + " WHERE o.kind = ? AND o.booked_on BETWEEN ? AND ? AND o.decided_by IS NULL"
            + " AND (o.automatic = TRUE OR o.rule_name IS NOT NULL) ORDER BY o.line_id LIMIT ?";

    private final Database database;
    private final OutcomeRows rows;
    private final ProofStore proofs;
    private final Movements movements;
    private final Aliases aliases;
    private final PaymentTellings told;

    Replay(
            Database database,
            OutcomeRows rows,
            ProofStore proofs,
            Movements movements,
            Aliases aliases,
            PaymentTellings told) {
        this.database = database;
        this.rows = rows;
        this.proofs = proofs;
        this.movements = movements;
        this.aliases = aliases;
        this.told = told;
    }

    /**
     * The past of each kind of line, in the caller's transaction.
     *
     * @param limit lines of a kind that are read at most
     */
    public List<Past> of(LocalDate from, LocalDate to, int limit) {
        var takenBack = proofs.takenBack();
        var known = aliases.known();
        var pasts = new ArrayList<Past>();
        for (var kind : KINDS) {
            var outcomes = database.list(LINES, rows::read, kind, from, to, limit);
            var lines = outcomes.stream().map(StoredOutcome::line).toList();
            pasts.add(new Past(
                    lines,
                    expectedBefore(kind, outcomes).stream().map(known::in).toList(),
                    takenBack,
                    kind == LineKind.PAYMENT ? told.of(lines, known) : Tellings.NONE));
        }
        return pasts;
    }

    /** What is open now, and what these lines have proved of it or of others. */
    private List<Expected> expectedBefore(LineKind kind, List<StoredOutcome> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var proved = new HashMap<UUID, Money>();
        var purposes = new HashMap<UUID, Purpose>();
        lines.stream()
                .filter(line -> line.verdict() == Verdict.MATCHED)
                .flatMap(line -> line.parts().stream())
                .forEach(part -> {
                    proved.merge(part.expected(), part.amount(), Money::plus);
                    purposes.put(part.expected(), part.purpose());
                });
        var before = new ArrayList<Expected>();
        Consumer<Expected> each = open -> {
            before.add(withProved(kind, open, proved));
            purposes.remove(open.id());
        };
        movements.open(kind, false, each);
        if (lines.stream().anyMatch(outcome -> outcome.line().returned())) {
            movements.open(kind, true, each);
        }
        movements.formerly(purposes).forEach(former -> before.add(former.of(proved.get(former.id()))));
        return before;
    }

    /** A word of the accountant may be said again and again: its amount is not used up. */
    private static Expected withProved(LineKind kind, Expected open, Map<UUID, Money> proved) {
        var used = proved.get(open.id());
        return used == null || kind == LineKind.ORDER_STATE
                ? open
                : open.of(open.amount().plus(used));
    }
}
