package fr.quitus.support.retry;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Tries an operation up to ten times, a little later each time, so that those who collided do not collide again. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class RetryInterceptor {

    private static final Logger LOG = Logger.getLogger(RetryInterceptor.class);
    private static final int TRIES = 10;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return invocation.proceed();
            } catch (RuntimeException refused) {
                if (attempt == TRIES || !Conflicts.isTransient(refused)) {
                    throw Conflicts.inWords(refused);
                }
                LOG.debugf("Attempt %d met a conflict in the database", attempt);
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        var millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
