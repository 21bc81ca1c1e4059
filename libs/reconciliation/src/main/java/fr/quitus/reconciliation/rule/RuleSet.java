package fr.quitus.reconciliation.rule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The rules that hold together, in the order of their priority.
 *
 * @param version of the set, 0 for the one that ships
 */
public record RuleSet(int version, List<Rule> rules) {

    public RuleSet {
        rules = rules.stream().sorted(Comparator.comparingInt(Rule::priority)).toList();
        var names = new HashSet<String>();
        var priorities = new HashSet<Integer>();
        for (var rule : rules) {
            if (!names.add(rule.name()) || !priorities.add(rule.priority())) {
                throw new IllegalArgumentException("Name or priority taken twice: " + rule.name());
            }
        }
    }

    /** Whether lines may be put aside for what they are, also when nothing is expected. */
    public boolean ignoresSome() {
        return rules.stream().anyMatch(rule -> rule.effect() == Effect.IGNORED && !rule.isAgainstProved());
    }

    /** Whether payments that the accountant tells again may be put aside. */
    public boolean knowsRepetitions() {
        return rules.stream().anyMatch(Rule::isAgainstProved);
    }
}
