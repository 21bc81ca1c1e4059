package fr.quitus.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the services are and what a request may cost. */
@ConfigMapping(prefix = "quitus.gateway")
public interface GatewayConfig {

    /** Origin of subsidy-service: scheme, host and port, no path. */
    @WithDefault("http://127.0.0.1:8081")
    URI subsidyService();

    /** Origin of cofinancing-service: scheme, host and port, no path. */
    @WithDefault("http://127.0.0.1:8082")
    URI cofinancingService();

    /** Longest wait for a connection to a service. */
    @WithDefault("2s")
    Duration connectLimit();

    /** Connections to one service at most; what comes on top waits its turn. */
    @WithDefault("256")
    int connections();

    /** Path under which a service says whether it can work. */
    @WithDefault("/q/health/ready")
    String readinessPath();

    /** Folder for statements on their way to both services; the system's own if absent. */
    Optional<Path> spoolDirectory();

    /** Limits of every request but a statement's. */
    Limits ordinary();

    /** Limits of the requests that bring a statement. */
    Limits statement();

    /** What one request may cost; defaults are in application.properties. */
    interface Limits {

        /** Largest body. */
        MemorySize body();

        /** Longest silence, either way. */
        Duration idle();

        /** Longest time from the first byte to the last. */
        Duration total();
    }

    default URI origin(Upstream upstream) {
        return upstream == Upstream.SUBSIDY ? subsidyService() : cofinancingService();
    }
}
