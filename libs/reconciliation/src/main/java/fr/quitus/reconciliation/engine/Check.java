package fr.quitus.reconciliation.engine;

/**
 * One comparison: what was expected, what the line says, and whether they agree.
 *
 * @param expected as text, or null
 * @param found as text, or null
 */
public record Check(Criterion criterion, String expected, String found, Verdict verdict) {

    /** How a comparison ends. */
    public enum Verdict {
        AGREES,
        DIFFERS,
        /** One of both says nothing, which proves nothing. */
        NOT_GIVEN
    }

    static Check of(Criterion criterion, Object expected, Object found, boolean agrees) {
        return new Check(criterion, expected.toString(), found.toString(), agrees ? Verdict.AGREES : Verdict.DIFFERS);
    }

    static Check notGiven(Criterion criterion, String expected, String found) {
        return new Check(criterion, expected, found, Verdict.NOT_GIVEN);
    }

    boolean differs() {
        return verdict == Verdict.DIFFERS;
    }
}
