package fr.quitus.subsidy.beneficiary;

import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores beneficiaries. */
@ApplicationScoped
public class BeneficiaryRepository implements PanacheRepositoryBase<Beneficiary, UUID> {

    private static final Keyset<Beneficiary> ORDER =
            Keyset.of(Beneficiary::id, List.of(Sortable.text("name", "name", Beneficiary::name)));

    /** The beneficiary, or a refusal that says there is none. */
    public Beneficiary require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(BeneficiaryReason.BENEFICIARY_NOT_FOUND, id));
    }

    boolean isRegistered(String siret, String rna) {
        return (siret != null && count("siret", siret) > 0) || (rna != null && count("rna", rna) > 0);
    }

    Page<Beneficiary> page(String siret, String rna, PageQuery query) {
        return ORDER.page(this, Filter.none().is("siret", siret).is("rna", rna), query);
    }
}
