package fr.quitus.support.retry;

import fr.quitus.support.problem.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Tells what a database refuses only because of others, who are at the same rows. */
public final class Conflicts {

    private static final Logger LOG = Logger.getLogger(Conflicts.class);

    /** ER_CHECKREAD, ER_LOCK_DEADLOCK, ER_ERROR_DURING_COMMIT of a cluster's certification. */
    private static final Set<Integer> CODES = Set.of(1020, 1213, 1180);

    /** ER_LOCK_WAIT_TIMEOUT. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int DEEPEST_CAUSE = 20;
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private Conflicts() {}

    /** Whether it goes away when the transaction is done again at once. */
    public static boolean isTransient(Throwable failure) {
        return hasCause(failure, Conflicts::isTransient);
    }

    /**
     * Whether a statement has waited for a lock as long as it may. Doing it again would wait as long again, and whoever
     * asked has waited enough: it is for him to decide.
     */
    public static boolean isLockWait(Throwable failure) {
        return hasCause(failure, refused -> refused.getErrorCode() == LOCK_WAIT_TIMEOUT);
    }

    /** What to throw once it is not done again: where others were in the way, a refusal that says so. */
    public static RuntimeException inWords(RuntimeException failure) {
        if (!isTransient(failure) && !isLockWait(failure)) {
            return failure;
        }
        LOG.warnf("Given up, because others are at the same rows: %s", failure.getMessage());
        return new Refusal(ConflictReason.RECORDS_IN_USE).retryAfter(A_MOMENT);
    }

    private static boolean hasCause(Throwable failure, Predicate<SQLException> wanted) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException refused && wanted.test(refused)) {
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
