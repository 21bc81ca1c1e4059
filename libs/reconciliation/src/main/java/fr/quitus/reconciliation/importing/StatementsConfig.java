package fr.quitus.reconciliation.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken in. */
@ConfigMapping(prefix = "quitus.statements")
interface StatementsConfig {

    /** The largest file that is accepted; the service's HTTP limit must be as large. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** From how many lines on a file is imported in the background. */
    @WithDefault("10000")
    long backgroundFromLines();

    /** How long whoever stores a file may be silent until another replica takes over. */
    @WithDefault("30S")
    Duration lease();

    /** How often jobs are looked for that another replica has stored. */
    @WithDefault("1S")
    Duration poll();
}
