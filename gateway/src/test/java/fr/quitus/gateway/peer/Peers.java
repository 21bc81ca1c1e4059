package fr.quitus.gateway.peer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The two peers, started before the gateway, which is told where they are and given short limits. */
public final class Peers implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private Peer subsidy;
    private Peer cofinancing;

    /** A folder of the tests' own: another gateway may use the system's at the same time. */
    public static Path spoolDirectory() {
        try {
            return Files.createDirectories(Path.of("target", "spool-of-tests").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        subsidy = new Peer(vertx);
        cofinancing = new Peer(vertx);
        return Map.of(
                "quitus.gateway.subsidy-service",
                subsidy.origin(),
                "quitus.gateway.cofinancing-service",
                cofinancing.origin(),
                "quitus.gateway.ordinary.idle",
                "1s",
                "quitus.gateway.ordinary.total",
                "8s",
                "quitus.gateway.statement.body",
                "500M",
                "quitus.gateway.spool-directory",
                spoolDirectory().toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Peers.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public Peer subsidy() {
        return subsidy;
    }

    public Peer cofinancing() {
        return cofinancing;
    }

    public void reset() {
        subsidy.reset();
        cofinancing.reset();
    }
}
