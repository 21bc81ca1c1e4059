package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.evidence.Declarations;
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

/** Revenue orders for who asks by HTTP: one transaction for each request. */
@ApplicationScoped
class RevenueOrderService {

    private static final Keyset<RevenueOrder> LIST = Keyset.of(
            RevenueOrder::id,
            List.of(
                    Sortable.instant("createdAt", "createdAt", RevenueOrder::createdAt),
                    Sortable.date("issuedOn", "issuedOn", RevenueOrder::issuedOn)));

    private final RevenueOrderBook book;
    private final RevenueOrderRepository orders;
    private final Declarations declarations;

    RevenueOrderService(RevenueOrderBook book, RevenueOrderRepository orders, Declarations declarations) {
        this.book = book;
        this.orders = orders;
        this.declarations = declarations;
    }

    @Transactional
    RevenueOrderView issue(NewRevenueOrder request) {
        return RevenueOrderView.of(book.issue(request));
    }

    @Transactional
    RevenueOrderView accept(UUID id, Acceptance request) {
        requireExisting(id);
        book.write(book.accept(book.locked(id), request.acceptedOn(), declarations.or(request.evidence())));
        return get(id);
    }

    @Transactional
    RevenueOrderView reject(UUID id, Rejection request) {
        requireExisting(id);
        book.write(book.reject(
                book.locked(id), request.decidedOn(), request.words(), declarations.or(request.evidence())));
        return get(id);
    }

    @Transactional
    RevenueOrderView cancel(UUID id, Cancellation request) {
        requireExisting(id);
        var evidence = declarations.or(request.evidence());
        book.write(book.cancel(book.locked(id), request.amount(), request.effectiveOn(), request.reason(), evidence));
        return get(id);
    }

    @Transactional
    RevenueOrderView get(UUID id) {
        return RevenueOrderView.of(orders.findByIdOptional(id).orElseThrow(() -> new Refusal(StatusReason.NOT_FOUND)));
    }

    @Transactional
    Page<RevenueOrderView> list(RevenueOrderFilter filter, PageQuery query) {
        var conditions = Filter.none()
                .is("claim", filter.claim)
                .is("contribution", filter.contribution)
                .is("action", filter.action)
                .matching(filter.state == null ? null : filter.state.condition());
        return LIST.page(orders, conditions, query).map(RevenueOrderView::of);
    }

    /** By its id alone: an order read before its lock would be stale. */
    private void requireExisting(UUID id) {
        if (orders.claimOf(id).isEmpty()) {
            throw new Refusal(StatusReason.NOT_FOUND);
        }
    }
}
