package fr.quitus.reconciliation.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How a service reconciles. */
@ConfigMapping(prefix = "quitus.reconciliation")
interface ReconciliationConfig {

    /** As long as no more lines are open, a file's request matches them itself; else the background does. */
    @WithDefault("50000")
    int atOnceUpToLines();

    /** The same for a decision: fewer, because many decide one after the other, and nobody's answer needs it. */
    @WithDefault("2000")
    int afterDecisionUpToLines();

    /** How long whoever matches in the background may be silent until another replica takes over. */
    @WithDefault("30S")
    Duration lease();

    /** How often work for the background is looked for that another replica has stored. */
    @WithDefault("1S")
    Duration poll();

    /** {@code Payment} or {@code Receipt}: what stands for {Side} in the names of the service's operations. */
    Optional<String> side();
}
