package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;

/**
 * Shows the open lines to the engine, some at a time. Joins the caller's transaction; without one it holds none for
 * longer than it takes to read some lines.
 */
@ApplicationScoped
class Looking {

    private final Turn turn;
    private final Movements movements;
    private final OpenLines open;
    private final ProofStore proofs;
    private final RuleBook rules;
    private final Aliases aliases;

    Looking(Turn turn, Movements movements, OpenLines open, ProofStore proofs, RuleBook rules, Aliases aliases) {
        this.turn = turn;
        this.movements = movements;
        this.open = open;
        this.proofs = proofs;
        this.rules = rules;
        this.aliases = aliases;
    }

    /** Looks at all open lines of a kind. One that nothing fits is written down as such; the others are concluded. */
    Conclusions look(LineKind kind, Progress progress) {
        if (!joined(() -> open.has(kind))) {
            return Conclusions.NONE;
        }
        var recall = new Recalling(kind, false, movements, joined(aliases::known), open);
        var look = new Look(joined(rules::active), joined(proofs::takenBack), recall);
        if (look.isIdle() && !joined(() -> open.hasReturned(kind))) {
            nothingIsExpected(kind, progress);
            return Conclusions.NONE;
        }
        considerAll(kind, look, progress);
        return look.conclude();
    }

    private void nothingIsExpected(LineKind kind, Progress progress) {
        var saying = joined(() -> open.sayingSomething(kind));
        all(
                () -> {
                    var chunk = saying.next();
                    open.nothingFits(chunk);
                    return chunk.size();
                },
                progress);
    }

    private void considerAll(LineKind kind, Look look, Progress progress) {
        var lines = joined(() -> open.of(kind));
        all(() -> consider(lines.next(), look), progress);
    }

    /** In the turn, if only together with others: nobody else gives a line its outcome between reading and writing. */
    private void all(IntSupplier some, Progress progress) {
        int looked;
        do {
            looked = joined(() -> {
                turn.share();
                return some.getAsInt();
            });
            progress.looked(looked);
        } while (looked > 0);
    }

    private int consider(List<StoredOutcome> chunk, Look look) {
        open.nothingFits(look.consider(chunk).stream()
                .filter(StoredOutcome::saysSomething)
                .map(line -> new OpenLines.Version(line.line().id(), line.version()))
                .toList());
        return chunk.size();
    }

    private static <T> T joined(Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
