package fr.quitus.reconciliation.missing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a movement is missing. */
@ConfigMapping(prefix = "quitus.reconciliation")
interface MissingConfig {

    /** Days after its due day until a movement that no line proved is called missing. */
    @WithDefault("10")
    int graceDays();
}
