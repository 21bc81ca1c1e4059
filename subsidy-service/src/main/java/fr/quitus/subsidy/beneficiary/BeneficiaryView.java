package fr.quitus.subsidy.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A beneficiary as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BeneficiaryView(UUID id, String name, String siret, String rna, String note) {

    static BeneficiaryView of(Beneficiary beneficiary) {
        return new BeneficiaryView(
                beneficiary.id(), beneficiary.name(), beneficiary.siret(), beneficiary.rna(), beneficiary.note());
    }
}
