package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.claim.Claims;
import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.accounting.Authority;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What happens to revenue orders before money comes: issued, accepted, rejected, cancelled. Works in the caller's
 * transaction; each decision checks before it changes anything, so that a refusal leaves no trace, and is then written to the ledger.
 */
@ApplicationScoped
public class RevenueOrderBook {

    private final RevenueOrders locks;
    private final RevenueOrderRepository orders;
    private final Claims claims;
    private final Authority authority;
    private final RevenueOrderRules rules;
    private final AccountingDates dates;
    private final Ledger ledger;

    RevenueOrderBook(
            RevenueOrders locks,
            RevenueOrderRepository orders,
            Claims claims,
            Authority authority,
            RevenueOrderRules rules,
            AccountingDates dates,
            Ledger ledger) {
        this.locks = locks;
        this.orders = orders;
        this.claims = claims;
        this.authority = authority;
        this.rules = rules;
        this.dates = dates;
        this.ledger = ledger;
    }

    /** Issues an order on a claim. */
    public RevenueOrder issue(NewRevenueOrder request) {
        var locked = claims.lock(request.claim());
        dates.require("issuedOn", request.issuedOn(), locked.claim().claimedOn());
        requireOurs(request.collectivity());
        requireFinancialYear(request);
        locked.claim().requireOrderable(request.amount());
        locks.requireFree(request.orderNumber());
        var order = new RevenueOrder(Ledger.newId(), locked.claim(), request, dates.now());
        insert(order);
        var evidence = new Evidence("REVENUE_ORDER", order.number().toString());
        var issued = NewFact.of(ContributionFact.REVENUE_ORDERED, order.amount(), order.issuedOn(), evidence)
                .with("type", order.type().name());
        write(new LockedOrder(locked.contribution(), locked.claim(), order).happened(issued));
        return order;
    }

    /** The order, locked with all that it hangs on, so that what it says stays true in this transaction. */
    LockedOrder locked(UUID id) {
        return locks.lock(id);
    }

    /** Appends what one of the methods below decided. */
    void write(Entry decided) {
        ledger.append(List.of(decided));
    }

    /** The accountant accepts the order, as it stands. */
    public Entry accept(LockedOrder locked, LocalDate on, Evidence evidence) {
        var order = locked.order();
        requireOpen(order);
        if (order.isAccepted()) {
            throw new Refusal(
                    RevenueOrderReason.ORDER_ACCEPTED_ALREADY, order.number().toString());
        }
        dates.require("acceptedOn", on, order.issuedOn());
        order.acceptedOn(on);
        return locked.happened(NewFact.of(ContributionFact.REVENUE_ORDER_ACCEPTED, order.ordered(), on, evidence));
    }

    /** The accountant rejects the order; after its acceptance it keeps its number for ever. */
    public Entry reject(LockedOrder locked, LocalDate on, List<String> reasons, Evidence evidence) {
        var order = locked.order();
        requireRejectable(order);
        var kind =
                order.isAccepted() ? ContributionFact.REVENUE_ORDER_REDUCED : ContributionFact.REVENUE_ORDER_REJECTED;
        dates.require("decidedOn", on, order.isAccepted() ? order.acceptedOn() : order.issuedOn());
        if (!order.isAccepted()) {
            order.releaseNumber();
        }
        order.rejectedOn(on, reasons);
        return locked.happened(
                NewFact.of(kind, order.ordered(), on, evidence).with("reasons", String.join("; ", reasons)));
    }

    /** Refuses an order of which nothing is left, or whose money has come. */
    public static void requireRejectable(RevenueOrder order) {
        requireOpen(order);
        requireNothingReceived(order);
    }

    /** Takes an order back; of an accepted one a part may be taken back. A null amount is all that is not received. */
    public Entry cancel(LockedOrder locked, Money amount, LocalDate on, String reason, Evidence evidence) {
        var order = locked.order();
        requireOpen(order);
        var cancelled = amount == null ? order.remainingToReceive() : amount;
        requireCancellable(order, cancelled);
        dates.require("effectiveOn", on, order.isAccepted() ? order.acceptedOn() : order.issuedOn());
        var kind =
                order.isAccepted() ? ContributionFact.REVENUE_ORDER_REDUCED : ContributionFact.REVENUE_ORDER_CANCELLED;
        if (!order.isAccepted()) {
            order.releaseNumber();
        }
        return locked.happened(NewFact.of(kind, cancelled, on, evidence).with("reason", reason));
    }

    private void insert(RevenueOrder order) {
        try {
            orders.persistAndFlush(order);
        } catch (ConstraintViolationException taken) {
            throw RevenueOrders.taken(order.number());
        }
    }

    /** One installation serves one authority: all of its budgets share its SIREN. */
    private void requireOurs(String siret) {
        if (!siret.startsWith(authority.siren())) {
            throw new Refusal(RevenueOrderReason.OTHER_AUTHORITY, siret, authority.name(), authority.siren())
                    .at("collectivity", siret);
        }
    }

    private void requireFinancialYear(NewRevenueOrder request) {
        var first = LocalDate.of(request.financialYear(), Month.JANUARY, 1);
        var last = rules.complementaryPeriodEnd().atYear(request.financialYear() + 1);
        if (request.issuedOn().isBefore(first) || request.issuedOn().isAfter(last)) {
            throw new Refusal(
                            RevenueOrderReason.ORDER_OUTSIDE_FINANCIAL_YEAR,
                            Integer.toString(request.financialYear()),
                            first.toString(),
                            last.toString())
                    .at("issuedOn", request.issuedOn());
        }
    }

    private static void requireCancellable(RevenueOrder order, Money amount) {
        if (!order.isAccepted()) {
            requireNothingReceived(order);
            if (!amount.equals(order.ordered())) {
                throw new Refusal(RevenueOrderReason.REDUCTION_BEFORE_ACCEPTANCE).at("amount.amount", amount);
            }
        }
        if (amount.isMoreThan(order.remainingToReceive()) || amount.isZero()) {
            throw new Refusal(
                            RevenueOrderReason.REDUCTION_ABOVE_ORDER,
                            amount.toString(),
                            order.remainingToReceive().toString())
                    .at("amount.amount", amount);
        }
    }

    private static void requireOpen(RevenueOrder order) {
        if (order.isClosed()) {
            throw new Refusal(RevenueOrderReason.ORDER_CLOSED, order.number().toString());
        }
    }

    private static void requireNothingReceived(RevenueOrder order) {
        if (order.received().isPositive()) {
            throw new Refusal(
                    RevenueOrderReason.ORDER_HAS_RECEIPTS,
                    order.number().toString(),
                    order.received().toString());
        }
    }
}
