package fr.quitus.support.problem;

/**
 * One fault of the input.
 *
 * @param field path of the field, parameter or header at fault, such as {@code award.amount}
 * @param message the rule it breaks
 * @param rejected the value as it was sent, cut at 200 characters; absent where there was none
 */
public record Violation(String field, String message, String rejected) {

    private static final int LONGEST = 200;

    public Violation {
        if (rejected != null && rejected.length() > LONGEST) {
            rejected = rejected.substring(0, LONGEST) + "…";
        }
    }
}
