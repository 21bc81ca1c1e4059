package fr.quitus.cofinancing.funder;

import fr.quitus.support.identifier.Siren;
import fr.quitus.support.identifier.Siret;
import fr.quitus.support.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A funder to register.
 *
 * @param name as its bank writes it, so that its transfers are recognised
 * @param siren may be left out when the SIRET says it
 */
record NewFunder(
        @NotBlank @Size(max = 200) String name,
        @Siren String siren,
        @Siret String siret) {

    /** The SIREN given, or that of the SIRET. */
    String legalUnit() {
        if (siret == null) {
            if (siren == null) {
                throw new Refusal(FunderReason.FUNDER_NEEDS_IDENTIFIER).at("siren", null);
            }
            return siren;
        }
        if (siren != null && !siret.startsWith(siren)) {
            throw new Refusal(FunderReason.IDENTIFIERS_DISAGREE, siret, siren).at("siret", siret);
        }
        return siret.substring(0, 9);
    }
}
