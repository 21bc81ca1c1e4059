package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.History;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Part;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.engine.Tellings;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lines of one kind that came in a period, and what they could prove before they did. */
public final class Past {

    /**
     * What a line is by some rules.
     *
     * @param rule or null when none held
     * @param parts what it would prove, or be proposed to prove, or falls short of
     */
    public record Told(Verdict verdict, RuleView rule, List<PartView> parts) {

        private static final Told NOTHING = new Told(Verdict.UNMATCHED, null, List.of());
    }

    private final List<EvidenceLine> lines;
    private final List<Expected> expecteds;
    private final Map<UUID, Set<UUID>> takenBack;
    private final Tellings tellings;

    Past(List<EvidenceLine> lines, List<Expected> expecteds, Map<UUID, Set<UUID>> takenBack, Tellings tellings) {
        this.lines = lines;
        this.expecteds = expecteds;
        this.takenBack = takenBack;
        this.tellings = tellings;
    }

    public List<EvidenceLine> lines() {
        return lines;
    }

    /** What each line, by its id, would be by these rules. */
    public Map<UUID, Told> by(RuleSet rules) {
        var told = new HashMap<UUID, Told>();
        lines.forEach(line -> told.put(line.id(), Told.NOTHING));
        var outcomes = outcomes(rules, lines, expecteds, tellings);
        outcomes.forEach(outcome -> told.put(outcome.line().id(), told(outcome)));
        repetitions(rules, outcomes).forEach(outcome -> told.put(outcome.line().id(), told(outcome)));
        return told;
    }

    private List<Outcome> outcomes(
            RuleSet rules, List<EvidenceLine> some, List<Expected> expected, Tellings toldBefore) {
        var history = new History(takenBack);
        if (rules.knowsRepetitions()) {
            history.add(toldBefore);
        }
        var reconciler = new Reconciler(expected, rules, history);
        reconciler.consider(some);
        return reconciler.conclude();
    }

    /** What a first look proves, a second look finds told again, as when lines come. */
    private List<Outcome> repetitions(RuleSet rules, List<Outcome> first) {
        if (!rules.knowsRepetitions()) {
            return List.of();
        }
        var proved = first.stream()
                .filter(Outcome.Matched.class::isInstance)
                .collect(Collectors.toMap(
                        outcome -> outcome.line().id(),
                        outcome -> partsOf(outcome).stream().map(Part::expected).toList()));
        var others =
                lines.stream().filter(line -> !proved.containsKey(line.id())).toList();
        return outcomes(rules, others, List.of(), tellings.given(proved)).stream()
                .filter(Outcome.Ignored.class::isInstance)
                .toList();
    }

    private static Told told(Outcome outcome) {
        var parts =
                partsOf(outcome).stream().map(StoredPart::of).map(PartView::of).toList();
        return new Told(Verdict.of(outcome), RuleView.of(outcome.rule()), parts);
    }

    private static List<Part> partsOf(Outcome outcome) {
        if (outcome instanceof Outcome.Matched matched) {
            return matched.parts();
        }
        if (outcome instanceof Outcome.Proposed proposed) {
            return proposed.parts();
        }
        return outcome instanceof Outcome.Mismatched mismatched
                ? List.of(new Part(mismatched.expected(), mismatched.expected().amount()))
                : List.of();
    }
}
