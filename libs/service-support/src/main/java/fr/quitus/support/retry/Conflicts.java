package fr.quitus.support.retry;

import java.sql.SQLException;
import java.util.Set;

/** Tells the refusals of a database that go away when the transaction is done again. */
public final class Conflicts {

    /** ER_CHECKREAD, ER_LOCK_DEADLOCK, ER_ERROR_DURING_COMMIT of a cluster's certification. */
    private static final Set<Integer> CODES = Set.of(1020, 1213, 1180);

    private static final int DEEPEST_CAUSE = 20;

    private Conflicts() {}

    public static boolean isTransient(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException refused && isTransient(refused)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isTransient(SQLException refused) {
        var state = refused.getSQLState();
        return CODES.contains(refused.getErrorCode()) || (state != null && state.startsWith("40"));
    }
}
