package fr.quitus.cofinancing.revenueorder;

import fr.quitus.ledger.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The accountant's acceptance of an order.
 *
 * @param evidence what shows it; when absent, the declaration of who asks
 */
record Acceptance(@NotNull LocalDate acceptedOn, @Valid Evidence evidence) {}
