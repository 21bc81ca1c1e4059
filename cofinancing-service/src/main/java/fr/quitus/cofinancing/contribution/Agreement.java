package fr.quitus.cofinancing.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The agreement with a funder.
 *
 * @param funderReference the funder's own number of the file, as its transfers carry it; absent if it has none
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Agreement(
        @NotBlank @Size(max = 60) @Column(name = "agreement_reference", length = 60)
        String reference,

        @NotNull @Column(name = "agreement_signed_on") LocalDate signedOn,

        @Size(min = 6, max = 35) @Column(name = "funder_reference", length = 35)
        String funderReference) {}
