package fr.quitus.cofinancing.receipt;

import fr.quitus.cofinancing.revenueorder.ReceiptBook;
import fr.quitus.cofinancing.revenueorder.RevenueOrder;
import fr.quitus.cofinancing.revenueorder.RevenueOrderRepository;
import fr.quitus.cofinancing.revenueorder.RevenueOrders;
import fr.quitus.ledger.Ledger;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The money of revenue orders, as the finance department follows it. */
@ApplicationScoped
class ReceiptService {

    private static final Keyset<RevenueOrder> LIST = Keyset.of(
            RevenueOrder::id,
            List.of(
                    Sortable.date("issuedOn", "issuedOn", RevenueOrder::issuedOn),
                    Sortable.instant("createdAt", "createdAt", RevenueOrder::createdAt)));

    private final ReceiptBook book;
    private final RevenueOrders locks;
    private final RevenueOrderRepository orders;
    private final Ledger ledger;

    ReceiptService(ReceiptBook book, RevenueOrders locks, RevenueOrderRepository orders, Ledger ledger) {
        this.book = book;
        this.locks = locks;
        this.orders = orders;
        this.ledger = ledger;
    }

    @Transactional
    ReceiptView record(NewReceipt request) {
        var order = locks.lock(request.revenueOrder());
        var received = book.receive(order, request.amount(), request.receivedOn(), request.evidence());
        ledger.append(List.of(received));
        return ReceiptView.of(orders.findById(request.revenueOrder()));
    }

    @Transactional
    Page<ReceiptView> list(UUID contribution, ReceiptState state, PageQuery query) {
        var filter = Filter.none()
                .is("contribution", contribution)
                .matching(state == null ? "ordered > 0" : state.condition());
        return LIST.page(orders, filter, query).map(ReceiptView::of);
    }
}
