package fr.quitus.cofinancing.receipt;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Money received on an order, for an integration that reads no statements. */
record NewReceipt(
        @NotNull UUID revenueOrder,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate receivedOn,
        @NotNull @Valid Evidence evidence) {}
