package fr.quitus.subsidy.beneficiary;

import fr.quitus.support.identifier.Rna;
import fr.quitus.support.identifier.Siret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A beneficiary to register. At least one of the two identifiers is needed: an association may have no SIRET yet.
 *
 * @param note free text, such as where the data comes from
 */
record NewBeneficiary(
        @NotBlank @Size(max = 255) String name,
        @Siret String siret,
        @Rna String rna,
        @Size(max = 255) String note) {}
