package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Shows the open lines to the engine, some at a time. Joins the caller's transaction; without one it holds none for
 * longer than it takes to read some lines.
 */
@ApplicationScoped
class Looking {

    private final Turn turn;
    private final SideBySide sideBySide;
    private final Movements movements;
    private final OpenLines open;
    private final ProofStore proofs;
    private final RuleBook rules;
    private final Aliases aliases;
    private final PaymentTellings told;

    Looking(
            Turn turn,
            SideBySide sideBySide,
            Movements movements,
            OpenLines open,
            ProofStore proofs,
            RuleBook rules,
            Aliases aliases,
            PaymentTellings told) {
        this.turn = turn;
        this.sideBySide = sideBySide;
        this.movements = movements;
        this.open = open;
        this.proofs = proofs;
        this.rules = rules;
        this.aliases = aliases;
        this.told = told;
    }

    /** Looks at all open lines of a kind. One that nothing fits is written down as such; the others are concluded. */
    Conclusions look(LineKind kind, Progress progress) {
        if (!joined(() -> open.has(kind))) {
            return Conclusions.NONE;
        }
        var recall = new Recalling(kind, false, movements, joined(aliases::known), open, told);
        var look = new Look(joined(rules::active), joined(proofs::takenBack), recall);
        if (look.isIdle() && !joined(() -> open.hasReturned(kind))) {
            nothingIsExpected(kind, progress);
            return Conclusions.NONE;
        }
        considerAll(kind, look, progress);
        return look.conclude();
    }

    private void nothingIsExpected(LineKind kind, Progress progress) {
        over(joined(() -> open.sayingSomething(kind)), open::nothingFits, progress);
    }

    private void considerAll(LineKind kind, Look look, Progress progress) {
        over(joined(() -> open.of(kind)), chunk -> consider(chunk, look), progress);
    }

    /**
     * Each portion in the turn, if only together with others. The next one is read meanwhile, but in the caller's
     * transaction, which nobody else sees into; what has changed since it was read is left as it is.
     */
    private <T> void over(Sweep<T> lines, Consumer<List<T>> each, Progress progress) {
        Supplier<List<T>> next = isInTransaction() ? lines::next : sideBySide.ahead(lines::next);
        int looked;
        do {
            var some = next.get();
            QuarkusTransaction.joiningExisting().run(() -> {
                turn.share();
                each.accept(some);
            });
            looked = some.size();
            progress.looked(looked);
        } while (looked > 0);
    }

    private void consider(List<StoredOutcome> chunk, Look look) {
        open.nothingFits(look.consider(chunk).stream()
                .filter(StoredOutcome::saysSomething)
                .map(line -> new OpenLines.Version(line.line().id(), line.version()))
                .toList());
    }

    private static boolean isInTransaction() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private static <T> T joined(Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
