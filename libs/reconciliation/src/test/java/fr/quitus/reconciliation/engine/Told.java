package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Rule;
import java.util.List;
import java.util.UUID;

/** All that an outcome says, to compare two runs by. */
record Told(
        Class<? extends Outcome> kind,
        EvidenceLine line,
        Rule rule,
        UUID group,
        List<Part> parts,
        Expected named,
        List<Check> why,
        List<Candidate> candidates) {

    static List<Told> of(List<Outcome> outcomes) {
        return outcomes.stream().map(Told::of).toList();
    }

    private static Told of(Outcome outcome) {
        var grounds = outcome.reasons() instanceof Grounds known ? known : null;
        return new Told(
                outcome.getClass(),
                outcome.line(),
                outcome.rule(),
                grounds == null ? null : grounds.group(),
                grounds == null ? List.of() : grounds.parts(),
                outcome instanceof Outcome.Mismatched mismatched ? mismatched.expected() : null,
                outcome.why(),
                outcome.candidates());
    }
}
