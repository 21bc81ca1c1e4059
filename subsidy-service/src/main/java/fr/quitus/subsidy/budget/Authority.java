package fr.quitus.subsidy.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The authority that this installation serves. */
@ConfigMapping(prefix = "quitus.authority")
interface Authority {

    /** SIREN, 9 digits. */
    @WithDefault("244200770")
    String siren();

    /** Its name, as officers call it. */
    @WithDefault("Saint-Étienne Métropole")
    String name();
}
