package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Records what lines prove because a person says so: facts, proofs, outcomes and the decision. */
@ApplicationScoped
class Proving {

    private final Movements movements;
    private final Recording recording;
    private final ProofStore proofs;
    private final DecisionLog log;
    private final Caller caller;

    Proving(Movements movements, Recording recording, ProofStore proofs, DecisionLog log, Caller caller) {
        this.movements = movements;
        this.recording = recording;
        this.proofs = proofs;
        this.log = log;
        this.caller = caller;
    }

    /**
     * Records links, whose lines are one group from then on.
     *
     * @param reason or null
     */
    void prove(DecisionLog.Action action, UUID group, List<ByHand.Link> links, String reason) {
        movements.lock(links.stream().map(ByHand.Link::expected).toList());
        var proved = recording.proveByHand(group, links, caller.actor());
        proofs.add(proved);
        var byOutcome = new LinkedHashMap<StoredOutcome, List<Proof>>();
        for (int i = 0; i < links.size(); i++) {
            byOutcome
                    .computeIfAbsent(links.get(i).outcome(), absent -> new ArrayList<>())
                    .add(proved.get(i));
        }
        byOutcome.forEach((outcome, its) -> keep(action, group, outcome, its, reason));
    }

    private void keep(DecisionLog.Action action, UUID group, StoredOutcome outcome, List<Proof> its, String reason) {
        var facts = its.stream().flatMap(proof -> proof.facts().stream()).toList();
        var parts = its.stream().map(Proof::part).toList();
        var line = outcome.line().id();
        var matched = Change.matched(line, group, parts, outcome.rule(), outcome.explanation(), facts);
        log.keep(action, matched, parts.get(0).expected(), facts, reason);
    }
}
