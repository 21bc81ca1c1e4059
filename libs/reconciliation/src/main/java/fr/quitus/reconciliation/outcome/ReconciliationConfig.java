package fr.quitus.reconciliation.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How a service reconciles. */
@ConfigMapping(prefix = "quitus.reconciliation")
interface ReconciliationConfig {

    /** Days after its due day until a movement that no line proved is called missing. */
    @WithDefault("10")
    int graceDays();

    /** {@code Payment} or {@code Receipt}: what stands for {Side} in the names of the service's operations. */
    Optional<String> side();
}
