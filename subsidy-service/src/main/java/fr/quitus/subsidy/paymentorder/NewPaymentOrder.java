package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payment order to issue.
 *
 * @param instalment needed where the subsidy has a schedule
 * @param budgetLine the line it is charged to; the subsidy's when absent
 * @param slip number of the slip (bordereau)
 * @param line line of the order, 1 for most
 * @param paymentReference the end-to-end reference that the transfer will carry, when it is known
 */
record NewPaymentOrder(
        @NotNull UUID subsidy,
        UUID instalment,
        UUID budgetLine,
        @NotNull @Pattern(regexp = "\\d{1,7}") String slip,
        @NotNull @Pattern(regexp = "\\d{1,8}") String number,
        @NotNull @Min(1) @Max(999_999) Integer line,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 160) String object,
        @Pattern(regexp = "[A-Za-z0-9+?/:().,' -]{1,35}") String paymentReference) {}
