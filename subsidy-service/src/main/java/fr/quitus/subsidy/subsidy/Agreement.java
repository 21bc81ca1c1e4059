package fr.quitus.subsidy.subsidy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The agreement (convention) between the authority and the beneficiary.
 *
 * @param signedOn the day the last party signed; it starts the publication deadline (décret 2017-779)
 */
@Embeddable
record Agreement(
        @NotBlank @Size(max = 80) @Column(name = "agreement_reference")
        String reference,

        @NotNull @Column(name = "agreement_signed_on") LocalDate signedOn) {}
