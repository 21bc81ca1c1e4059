package fr.quitus.reconciliation.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are taken in. */
@ConfigMapping(prefix = "quitus.statements")
interface StatementsConfig {

    /** The largest file that is accepted; the service's HTTP limit must be as large. */
    @WithDefault("1G")
    MemorySize maxSize();
}
