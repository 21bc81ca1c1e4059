package fr.quitus.support.accounting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one authority that an installation serves. */
@ConfigMapping(prefix = "quitus.authority")
public interface Authority {

    /** SIREN, 9 digits: the SIRET of each of its budgets starts with it. */
    @WithDefault("244200770")
    String siren();

    /** Its name, as officers call it. */
    @WithDefault("Saint-Étienne Métropole")
    String name();
}
