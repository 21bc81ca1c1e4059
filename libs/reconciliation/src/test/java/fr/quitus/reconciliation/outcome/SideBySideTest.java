package fr.quitus.reconciliation.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Eventually;
import fr.quitus.reconciliation.jdbc.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Two lanes of a matching share the turn; a person's request waits for both. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class SideBySideTest {

    @Inject
    SideBySide sideBySide;

    @Inject
    Turn turn;

    @Inject
    Database database;

    @Test
    void twoLanesHoldTheTurnAtATimeAndAPersonWaitsForBoth() throws Exception {
        var person = new CompletableFuture<Boolean>();
        var bothAreAtIt = new CyclicBarrier(2, () -> aPersonComes(person));
        IntSupplier lane = () -> QuarkusTransaction.requiringNew().call(() -> {
            turn.share();
            bothAreAtIt.await(1, TimeUnit.MINUTES);
            assertThat(person).isNotDone();
            return 1;
        });

        assertThat(sideBySide.sum(List.of(lane, lane))).isEqualTo(2);
        assertThat(person.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aFailureIsThrownOnceAllHaveEnded() {
        var other = new CompletableFuture<Integer>();
        IntSupplier fails = () -> {
            throw new LeaseLost();
        };
        IntSupplier ends = () -> {
            other.complete(1);
            return 1;
        };

        assertThatThrownBy(() -> sideBySide.sum(List.of(fails, ends))).isInstanceOf(LeaseLost.class);
        assertThat(other).isCompleted();
    }

    @Test
    void theNextThingIsWorkedOutWhileTheCallerIsBusyWithTheLast() throws Exception {
        var secondIsDone = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var next = sideBySide.ahead(() -> {
            int call = calls.incrementAndGet();
            assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            if (call == 2) {
                secondIsDone.countDown();
            }
            return call;
        });

        assertThat(next.get()).isEqualTo(1);
        assertThat(secondIsDone.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(next.get()).isEqualTo(2);
    }

    @Test
    void whatFailsAheadFailsWhereItIsAskedFor() {
        var next = sideBySide.ahead(() -> {
            throw new LeaseLost();
        });

        assertThatThrownBy(next::get).isInstanceOf(LeaseLost.class);
    }

    private void aPersonComes(CompletableFuture<Boolean> person) {
        person.completeAsync(() -> {
            QuarkusTransaction.requiringNew().run(turn::take);
            return true;
        });
        Eventually.equal(true, this::doesAPersonWait);
    }

    private boolean doesAPersonWait() {
        return database.first("""
                        SELECT id FROM information_schema.processlist
                        WHERE info LIKE 'SELECT id FROM reconciliation_turn%FOR UPDATE%'""", row -> row.number("id")).isPresent();
    }
}
