package fr.quitus.reconciliation.outcome;

import static fr.quitus.reconciliation.outcome.DecisionLog.Action.REVERSED;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what was matched or put aside, in the caller's transaction, which holds the {@link Turn}. */
@ApplicationScoped
class Undoing {

    private final OutcomeStore outcomes;
    private final ProofStore proofs;
    private final DecisionLog log;
    private final Movements movements;
    private final Clock clock;

    Undoing(OutcomeStore outcomes, ProofStore proofs, DecisionLog log, Movements movements, Clock clock) {
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.log = log;
        this.movements = movements;
        this.clock = clock;
    }

    /** Undoes a match, for all lines of its group; or takes up what a person put aside. */
    void undo(StoredOutcome outcome, String reason) {
        if (outcome.verdict() == Verdict.IGNORED && outcome.decidedBy() != null) {
            log.keep(REVERSED, Change.unknown(outcome.line().id()), null, List.of(), reason);
        } else if (outcome.verdict() == Verdict.MATCHED) {
            undoGroup(outcome.group(), reason);
        } else {
            throw new Refusal(
                    OutcomeReason.OUTCOME_NOT_MATCHED, outcome.verdict().name());
        }
    }

    private void undoGroup(UUID group, String reason) {
        var members = outcomes.ofGroup(group, Verdict.MATCHED);
        var lines = members.stream().map(StoredOutcome::line).collect(Collectors.toMap(EvidenceLine::id, line -> line));
        undoProofs(proofs.standing(group), lines, reason);
        for (var member : members) {
            log.keep(REVERSED, Change.unknown(member.line().id()), member.expectedId(), member.facts(), reason);
        }
    }

    private void undoProofs(List<Proof> standing, Map<UUID, EvidenceLine> lines, String reason) {
        var today = LocalDate.now(clock);
        for (var proof : standing) {
            if (!proof.facts().isEmpty()) {
                movements.undo(proof.part().subject(), proof.facts(), today, reason, lines.get(proof.line()));
            }
        }
        proofs.undo(standing, today, reason);
    }
}
