package fr.quitus.subsidy.beneficiary;

import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers and finds beneficiaries. */
@ApplicationScoped
class BeneficiaryService {

    private final BeneficiaryRepository beneficiaries;

    BeneficiaryService(BeneficiaryRepository beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    @Transactional
    BeneficiaryView register(NewBeneficiary request) {
        if (request.siret() == null && request.rna() == null) {
            throw new Refusal(BeneficiaryReason.IDENTIFIER_REQUIRED).at("siret", null);
        }
        if (beneficiaries.isRegistered(request.siret(), request.rna())) {
            throw alreadyRegistered(request);
        }
        var beneficiary = new Beneficiary(request);
        try {
            beneficiaries.persistAndFlush(beneficiary);
        } catch (ConstraintViolationException registeredMeanwhile) {
            throw alreadyRegistered(request);
        }
        return BeneficiaryView.of(beneficiary);
    }

    @Transactional
    BeneficiaryView find(UUID id) {
        return BeneficiaryView.of(beneficiaries.require(id));
    }

    @Transactional
    Page<BeneficiaryView> list(String siret, String rna, PageQuery query) {
        return beneficiaries.page(siret, rna, query).map(BeneficiaryView::of);
    }

    private static Refusal alreadyRegistered(NewBeneficiary request) {
        var identifier = request.siret() == null ? request.rna() : request.siret();
        return new Refusal(BeneficiaryReason.BENEFICIARY_ALREADY_REGISTERED, identifier)
                .at(request.siret() == null ? "rna" : "siret", identifier);
    }
}
