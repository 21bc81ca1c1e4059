package fr.quitus.cofinancing.revenueorder;

import fr.quitus.ledger.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The accountant's rejection of an order.
 *
 * @param reasons codes of the list ObsEtat (PES Retour), or words
 * @param evidence what shows it; when absent, the declaration of who asks
 */
record Rejection(
        @NotNull LocalDate decidedOn,
        @NotEmpty @Size(max = 9) List<@NotBlank @Size(max = 200) String> reasons,
        @Size(max = 255) String comment,
        @Valid Evidence evidence) {

    /** The reasons and, last, the comment. */
    List<String> words() {
        return comment == null
                ? reasons
                : Stream.concat(reasons.stream(), Stream.of(comment)).toList();
    }
}
