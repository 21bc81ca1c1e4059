package fr.quitus.reconciliation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Does several things at the same time, in the name of the same person. */
@ApplicationScoped
class SideBySide {

    private final ManagedExecutor executor;

    SideBySide(ManagedExecutor executor) {
        this.executor = executor;
    }

    /** The sum of what they give, once all have ended; when one fails, its failure. */
    int sum(List<IntSupplier> works) {
        var begun =
                works.stream().map(work -> executor.supplyAsync(work::getAsInt)).toList();
        try {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
        return begun.stream().mapToInt(CompletableFuture::join).sum();
    }
}
