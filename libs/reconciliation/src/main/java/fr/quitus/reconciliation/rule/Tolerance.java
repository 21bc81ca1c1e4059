package fr.quitus.reconciliation.rule;

/**
 * By how much the amount of a line may differ. Both limits hold; it counts for one line and one expected movement, never
 * for groups, whose sums are exact.
 *
 * @param minorUnits largest difference in cents
 * @param perTenThousand largest difference in hundredths of a percent of what is expected
 * @param bearer whom the difference is left to; null when there is none to leave
 */
public record Tolerance(long minorUnits, int perTenThousand, Bearer bearer) {

    /** Who gets the difference. */
    public enum Bearer {
        /** The expected movement keeps it: it stays open until it is paid or written off. */
        EXPECTED,
        /** The line keeps it: it stays unexplained on the account. */
        LINE
    }

    public static final Tolerance NONE = new Tolerance(0, 0, null);

    private static final int WHOLE = 10_000;

    /** Whether two amounts, in minor units, are near enough. */
    public boolean allows(long expected, long found) {
        long difference = Math.abs(Math.subtractExact(expected, found));
        return difference == 0
                || (difference <= minorUnits
                        && Math.multiplyExact(difference, (long) WHOLE)
                                <= Math.multiplyExact(Math.abs(expected), (long) perTenThousand));
    }

    public boolean isNone() {
        return minorUnits == 0 || perTenThousand == 0;
    }
}
