package fr.quitus.subsidy.subsidy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The act that awards.
 *
 * @param number its number in the register, unique in the authority
 * @param body who deliberated
 * @param adoptedOn the day of the session
 */
@Embeddable
record Deliberation(
        @NotBlank @Size(max = 40) @Column(name = "deliberation_number")
        String number,

        @NotBlank @Size(max = 120) @Column(name = "deliberation_body")
        String body,

        @NotNull @Column(name = "adopted_on") LocalDate adoptedOn) {}
