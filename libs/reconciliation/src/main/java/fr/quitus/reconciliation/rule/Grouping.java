package fr.quitus.reconciliation.rule;

/**
 * How many may belong together. Either one line pays several expected movements, or several lines pay one: never many to
 * many.
 *
 * @param mostOrders that one line may pay
 * @param mostLines that may pay one expected movement
 * @param withinDays between the first and the last of those lines
 */
public record Grouping(int mostOrders, int mostLines, int withinDays) {

    /** Larger sums are found by chance. */
    public static final int LARGEST = 12;

    /** One line, one expected movement. */
    public static final Grouping ONE_TO_ONE = new Grouping(1, 1, 0);

    public Grouping {
        if (mostOrders < 1 || mostLines < 1 || mostOrders > LARGEST || mostLines > LARGEST) {
            throw new IllegalArgumentException("A group holds from 1 to " + LARGEST);
        }
        if (withinDays < 0 || withinDays > DateWindow.LONGEST) {
            throw new IllegalArgumentException("A window reaches from 0 to " + DateWindow.LONGEST + " days");
        }
    }

    public boolean isOneToOne() {
        return mostOrders == 1 && mostLines == 1;
    }
}
