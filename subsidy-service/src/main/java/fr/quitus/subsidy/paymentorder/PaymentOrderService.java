package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.subsidy.budget.BudgetLineRepository;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import fr.quitus.support.http.Versioned;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Issues payment orders and finds them. */
@ApplicationScoped
class PaymentOrderService {

    private final PaymentOrderRepository orders;
    private final SubsidyRepository subsidies;
    private final BudgetLineRepository lines;
    private final OrderChecks checks;
    private final OrderJournal journal;

    PaymentOrderService(
            PaymentOrderRepository orders,
            SubsidyRepository subsidies,
            BudgetLineRepository lines,
            OrderChecks checks,
            OrderJournal journal) {
        this.orders = orders;
        this.subsidies = subsidies;
        this.lines = lines;
        this.checks = checks;
        this.journal = journal;
    }

    /** Every rule is checked on locked rows, so what was true when checked is still true when written. */
    @Transactional
    Versioned<PaymentOrderView> issue(NewPaymentOrder request) {
        var subsidy = subsidies.lock(request.subsidy());
        var instalment = checks.check(request, subsidy);
        var lineId = request.budgetLine() == null ? subsidy.budgetLine().id() : request.budgetLine();
        var line = lines.lock(lineId);
        checks.checkYear(request.issuedOn(), line);
        var order = new PaymentOrder(subsidy, instalment, line, request);
        if (orders.isTaken(order.number())) {
            throw taken(order.number());
        }
        try {
            orders.persistAndFlush(order);
        } catch (ConstraintViolationException takenMeanwhile) {
            throw taken(order.number());
        }
        var evidence = new Evidence("PAYMENT_ORDER", order.number().reference());
        journal.write(order.happened(SubsidyFact.ORDERED, order.amount(), order.issuedOn(), evidence, null));
        orders.flush();
        return view(order);
    }

    @Transactional
    Versioned<PaymentOrderView> find(UUID id) {
        return view(orders.require(id));
    }

    @Transactional
    Page<PaymentOrderView> list(OrderFilter filter, PageQuery query) {
        return orders.page(filter, query).map(PaymentOrderView::of);
    }

    private static Versioned<PaymentOrderView> view(PaymentOrder order) {
        return new Versioned<>(PaymentOrderView.of(order), order.version());
    }

    private static Refusal taken(OrderNumber number) {
        return new Refusal(OrderReason.NUMBER_TAKEN, number.reference(), number.line()).at("number", number.number());
    }
}
