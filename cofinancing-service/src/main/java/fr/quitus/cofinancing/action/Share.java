package fr.quitus.cofinancing.action;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What one funder is planned to bear of an action's cost. */
@Embeddable
record Share(
        @NotNull @Column(name = "funder_id") UUID funder,
        @NotNull @PositiveAmount Money amount) {}
