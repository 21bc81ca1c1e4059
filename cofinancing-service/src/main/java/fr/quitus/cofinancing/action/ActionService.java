package fr.quitus.cofinancing.action;

import fr.quitus.cofinancing.funder.FunderRepository;
import fr.quitus.ledger.Ledger;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.http.ETags;
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
import org.hibernate.exception.ConstraintViolationException;

/** Opens actions and keeps their plans balanced. */
@ApplicationScoped
class ActionService {

    private static final Keyset<Action> LIST = Keyset.of(
            Action::id,
            List.of(
                    Sortable.text("reference", "reference", Action::reference),
                    Sortable.text("programme", "programme", Action::programme),
                    Sortable.instant("createdAt", "createdAt", Action::createdAt)));

    private final ActionRepository actions;
    private final FunderRepository funders;
    private final AccountingDates dates;

    ActionService(ActionRepository actions, FunderRepository funders, AccountingDates dates) {
        this.actions = actions;
        this.funders = funders;
        this.dates = dates;
    }

    @Transactional
    ActionView open(NewAction request) {
        check(request.financingPlan());
        var action = new Action(Ledger.newId(), request, dates.now());
        try {
            actions.persistAndFlush(action);
        } catch (ConstraintViolationException taken) {
            throw new Refusal(ActionReason.ACTION_EXISTS, request.reference()).at("reference", request.reference());
        }
        return ActionView.of(action);
    }

    @Transactional
    Page<ActionView> list(Integer financialYear, String programme, PageQuery query) {
        var filter = Filter.none().is("financialYear", financialYear).is("programme", programme);
        return LIST.page(actions, filter, query).map(ActionView::of);
    }

    @Transactional
    ActionView get(String reference) {
        return ActionView.of(actions.named(reference).orElseThrow(() -> new Refusal(StatusReason.NOT_FOUND)));
    }

    @Transactional
    ActionView plan(String reference, FinancingPlan plan, String ifMatch) {
        var action = actions.locked(reference).orElseThrow(() -> new Refusal(StatusReason.NOT_FOUND));
        ETags.requireMatch(ifMatch, action.version());
        check(plan);
        action.plan(plan);
        actions.flush();
        return ActionView.of(action);
    }

    private void check(FinancingPlan plan) {
        plan.check();
        for (var share : plan.shares()) {
            if (funders.findById(share.funder()) == null) {
                throw new Refusal(ActionReason.FUNDER_IN_PLAN_UNKNOWN, share.funder()).at("shares", share.funder());
            }
        }
    }
}
