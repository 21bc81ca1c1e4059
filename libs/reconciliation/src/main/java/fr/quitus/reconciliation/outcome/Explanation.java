package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Check;
import fr.quitus.reconciliation.engine.Criterion;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.support.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a line is what it is, as stored: codes and values, words only where a rule of the service refused.
 *
 * @param refusal the refusal's words in English and in French, or null
 */
record Explanation(List<Check> why, List<StoredCandidate> candidates, Words refusal) {

    /** One text in both languages. */
    record Words(String en, String fr) {

        String in(Locale locale) {
            return locale.getLanguage().equals("fr") ? fr : en;
        }
    }

    static Explanation of(Outcome outcome) {
        return new Explanation(
                outcome.why(),
                outcome.candidates().stream().map(StoredCandidate::of).toList(),
                null);
    }

    /** What is left to say when all fits and the service refuses the fact all the same. */
    Explanation refused(Refusal refusal) {
        var checks = new ArrayList<>(why);
        checks.add(new Check(Criterion.RULE, refusal.reason().name(), null, Check.Agreement.DIFFERS));
        return new Explanation(
                List.copyOf(checks),
                candidates,
                new Words(refusal.detail(Locale.ENGLISH), refusal.detail(Locale.FRENCH)));
    }
}
