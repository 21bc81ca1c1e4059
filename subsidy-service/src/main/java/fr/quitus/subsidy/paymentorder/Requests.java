package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a payment order that is issued. */
final class Requests {

    private Requests() {}

    /** The accounting officer takes the order in charge. */
    record NewAcceptance(
            @NotNull LocalDate acceptedOn, @NotNull @Valid Evidence evidence) {}

    /**
     * The accounting officer holds or rejects the order.
     *
     * @param reasons codes of the list ObsEtat (PES Retour), such as 02
     */
    record NewObjection(
            @NotNull LocalDate decidedOn,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Pattern(regexp = "\\d{2}") String> reasons,
            @Size(max = 255) String comment,
            @NotNull @Valid Evidence evidence) {}

    /** Money moved: paid, seen at the bank, or come back. */
    record NewMovement(
            @NotNull @PositiveAmount Money amount,
            @NotNull LocalDate effectiveOn,
            @NotNull @Valid Evidence evidence) {}

    /**
     * The authorising officer cancels the order or reduces it.
     *
     * @param amount by how much; all that is not paid when absent
     */
    record NewCancellation(
            @PositiveAmount Money amount,
            @NotNull LocalDate effectiveOn,
            @NotNull @Valid Evidence evidence) {}
}
