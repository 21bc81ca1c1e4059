package fr.quitus.cofinancing.funder;

import fr.quitus.ledger.Ledger;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.problem.StatusReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers funders, one for each SIREN. */
@ApplicationScoped
class FunderService {

    private static final Keyset<Funder> LIST = Keyset.of(
            Funder::id,
            List.of(
                    Sortable.text("name", "name", Funder::name),
                    Sortable.text("siren", "siren", Funder::siren),
                    Sortable.instant("createdAt", "createdAt", Funder::createdAt)));

    private final FunderRepository funders;
    private final AccountingDates dates;

    FunderService(FunderRepository funders, AccountingDates dates) {
        this.funders = funders;
        this.dates = dates;
    }

    @Transactional
    FunderView register(NewFunder request) {
        var siren = request.legalUnit();
        var funder = new Funder(Ledger.newId(), request.name().strip(), siren, request.siret(), dates.now());
        try {
            funders.persistAndFlush(funder);
        } catch (ConstraintViolationException taken) {
            throw new Refusal(FunderReason.FUNDER_EXISTS, siren).at("siren", siren);
        }
        return FunderView.of(funder);
    }

    @Transactional
    Page<FunderView> list(String siren, PageQuery query) {
        return LIST.page(funders, Filter.none().is("siren", siren), query).map(FunderView::of);
    }

    @Transactional
    FunderView get(UUID id) {
        return FunderView.of(funders.findByIdOptional(id).orElseThrow(() -> new Refusal(StatusReason.NOT_FOUND)));
    }
}
