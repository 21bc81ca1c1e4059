package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import java.util.List;
import java.util.UUID;

/**
 * A line that may prove one expected movement only: most lines. When no other line may prove that movement, nothing else
 * has to be looked at, and the first rule that holds decides.
 *
 * @param rule the first that holds, or null
 */
record Pair(EvidenceLine line, Link link, Rule rule) implements Grounds {

    static Pair of(EvidenceLine line, Link link, List<Rule> rules) {
        long cents = line.amount().minorUnits();
        for (var rule : rules) {
            if (holds(rule, line, link, cents)) {
                return new Pair(line, link, rule);
            }
        }
        return new Pair(line, link, null);
    }

    private static boolean holds(Rule rule, EvidenceLine line, Link link, long cents) {
        if (rule.effect() == Effect.IGNORED) {
            return !link.hasReference() && Ignoring.holds(rule, line);
        }
        return rule.covers(line.kind(), line.account(), line.direction(), line.bankCode())
                && link.isAllowedBy(rule, line, cents)
                && (Round.isRepeatable(line) ? link.slot().cents == cents : link.hasAmount(rule, cents));
    }

    /** Whether other lines may prove the movement too: then all are looked at together. */
    boolean isContested() {
        return link.slot().isShared();
    }

    Held held() {
        return new Held(line, List.of(link), Retold.NEVER);
    }

    Outcome outcome() {
        if (rule == null) {
            return Verdicts.left(held());
        }
        return switch (rule.effect()) {
            case MATCHED -> new Outcome.Matched(line, rule, this);
            case PROPOSED -> new Outcome.Proposed(line, rule, this);
            case IGNORED -> new Outcome.Ignored(line, rule, Reasons.NONE);
        };
    }

    @Override
    public UUID group() {
        return line.id();
    }

    @Override
    public UUID subject() {
        return link.slot().terms().subject();
    }

    @Override
    public List<Part> parts() {
        var expected = link.slot().expected();
        return List.of(new Part(expected, expected.amount().min(line.amount())));
    }

    @Override
    public List<Check> why() {
        return Verdicts.tolerated(rule, line, Comparison.compare(line, link).checks());
    }

    @Override
    public List<Candidate> candidates() {
        return List.of();
    }
}
