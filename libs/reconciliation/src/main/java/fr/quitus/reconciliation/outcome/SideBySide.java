package fr.quitus.reconciliation.outcome;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Does several things at the same time, in the name of the same person. */
@ApplicationScoped
class SideBySide {

    private final ManagedExecutor executor;

    SideBySide(ManagedExecutor executor) {
        this.executor = executor;
    }

    /**
     * Gives one thing after the other, and works out the next, in a transaction of its own, while the caller is busy with
     * the last. For one thread.
     */
    <T> Supplier<T> ahead(Supplier<T> each) {
        var next = new AtomicReference<>(begun(each));
        return () -> {
            var now = ended(next.get());
            next.set(begun(each));
            return now;
        };
    }

    private <T> CompletableFuture<T> begun(Supplier<T> work) {
        return executor.supplyAsync(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static <T> T ended(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** The sum of what they give, once all have ended; when one fails, its failure. */
    int sum(List<IntSupplier> works) {
        var begun =
                works.stream().map(work -> executor.supplyAsync(work::getAsInt)).toList();
        ended(CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)));
        return begun.stream().mapToInt(CompletableFuture::join).sum();
    }
}
