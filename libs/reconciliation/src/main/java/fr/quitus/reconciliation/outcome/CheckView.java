package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Check;
import fr.quitus.reconciliation.engine.Criterion;

/**
 * One comparison of a line with what was expected.
 *
 * @param expected or null
 * @param found or null
 * @param words the same as a sentence, in the caller's language
 */
public record CheckView(Criterion criterion, String expected, String found, Check.Agreement verdict, String words) {}
