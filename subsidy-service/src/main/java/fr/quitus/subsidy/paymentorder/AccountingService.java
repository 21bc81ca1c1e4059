package fr.quitus.subsidy.paymentorder;

import fr.quitus.support.http.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The same by request: each is one transaction and answers with the order as it then stands. */
@ApplicationScoped
class AccountingService {

    private final Accounting accounting;
    private final OrderJournal journal;
    private final PaymentOrderRepository orders;

    AccountingService(Accounting accounting, OrderJournal journal, PaymentOrderRepository orders) {
        this.accounting = accounting;
        this.journal = journal;
        this.orders = orders;
    }

    @Transactional
    Versioned<PaymentOrderView> accept(UUID id, Requests.NewAcceptance request) {
        journal.write(accounting.accept(orders.locked(id), request.acceptedOn(), request.evidence()));
        return view(id);
    }

    @Transactional
    Versioned<PaymentOrderView> hold(UUID id, Requests.NewObjection request) {
        journal.write(accounting.hold(orders.locked(id), request.decidedOn(), request.evidence(), words(request)));
        return view(id);
    }

    @Transactional
    Versioned<PaymentOrderView> reject(UUID id, Requests.NewObjection request) {
        journal.write(accounting.reject(orders.locked(id), request.decidedOn(), request.evidence(), words(request)));
        return view(id);
    }

    @Transactional
    Versioned<PaymentOrderView> pay(UUID id, Requests.NewMovement request) {
        journal.write(accounting.pay(orders.locked(id), request.amount(), request.effectiveOn(), request.evidence()));
        return view(id);
    }

    @Transactional
    Versioned<PaymentOrderView> clear(UUID id, Requests.NewMovement request) {
        journal.write(accounting.clear(orders.locked(id), request.amount(), request.effectiveOn(), request.evidence()));
        return view(id);
    }

    @Transactional
    Versioned<PaymentOrderView> giveBack(UUID id, Requests.NewMovement request) {
        journal.write(
                accounting.giveBack(orders.locked(id), request.amount(), request.effectiveOn(), request.evidence()));
        return view(id);
    }

    @Transactional
    Versioned<PaymentOrderView> cancel(UUID id, Requests.NewCancellation request) {
        journal.write(
                accounting.cancel(orders.locked(id), request.amount(), request.effectiveOn(), request.evidence()));
        return view(id);
    }

    private Versioned<PaymentOrderView> view(UUID id) {
        orders.flush();
        var order = orders.require(id);
        return new Versioned<>(PaymentOrderView.of(order), order.version());
    }

    private static List<String> words(Requests.NewObjection request) {
        var words = new ArrayList<>(request.reasons());
        if (request.comment() != null) {
            words.add(request.comment());
        }
        return words;
    }
}
