package fr.quitus.reconciliation.engine;

/**
 * One comparison: what was expected, what the line says, and whether they agree.
 *
 * @param expected as text, or null
 * @param found as text, or null
 */
public record Check(Criterion criterion, String expected, String found, Agreement verdict) {

    /** How a comparison ends. */
    public enum Agreement {
        AGREES,
        DIFFERS,
        /** One of both says nothing, which proves nothing. */
        NOT_GIVEN
    }

    static Check of(Criterion criterion, Object expected, Object found, boolean agrees) {
        return new Check(
                criterion, expected.toString(), found.toString(), agrees ? Agreement.AGREES : Agreement.DIFFERS);
    }

    static Check notGiven(Criterion criterion, String expected, String found) {
        return new Check(criterion, expected, found, Agreement.NOT_GIVEN);
    }

    boolean differs() {
        return verdict == Agreement.DIFFERS;
    }
}
