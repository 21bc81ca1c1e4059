package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.subsidy.budget.BudgetLine;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.facts.SubsidyTotals;
import fr.quitus.subsidy.subsidy.Instalment;
import fr.quitus.subsidy.subsidy.Subsidy;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order to pay (mandat): issued by the authorising officer, then in the accounting officer's hands. What is issued is
 * not updated; without it the update is short, and always the same: thousands travel together.
 */
@Entity
@Table(name = "payment_order")
class PaymentOrder {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subsidy_id", updatable = false)
    private Subsidy subsidy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "instalment_id", updatable = false)
    private Instalment instalment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_line_id", updatable = false)
    private BudgetLine budgetLine;

    @Embedded
    private OrderNumber number;

    /** The number while no other order may have it; null once it is free again. */
    @Column(name = "taken_number")
    private String takenNumber;

    @Column(updatable = false)
    private BigDecimal amount;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false)
    private String object;

    @Column(name = "payment_reference", updatable = false)
    private String paymentReference;

    /** The last date that the accounting officer gave; a later fact is not dated before it. */
    @Column(name = "last_effective_on")
    private LocalDate lastEffectiveOn;

    private String reasons;

    /** The database works it out, and has an index of it: null once nothing is payable. */
    @Column(name = "payable_since", insertable = false, updatable = false)
    private LocalDate payableSince;

    /** The same of payments that the bank has not shown. */
    @Column(name = "uncleared_since", insertable = false, updatable = false)
    private LocalDate unclearedSince;

    @Embedded
    private SubsidyTotals totals = new SubsidyTotals();

    @Version
    private long version;

    /** For Hibernate. */
    protected PaymentOrder() {}

    PaymentOrder(Subsidy subsidy, Instalment instalment, BudgetLine budgetLine, NewPaymentOrder request) {
        id = Ledger.newId();
        this.subsidy = subsidy;
        this.instalment = instalment;
        this.budgetLine = budgetLine;
        number = OrderNumber.of(budgetLine, request);
        takenNumber = number.key();
        amount = request.amount().amount();
        issuedOn = request.issuedOn();
        lastEffectiveOn = request.issuedOn();
        object = request.object();
        paymentReference = request.paymentReference();
    }

    /** Decides that something happened: the order's totals move, and the journal will write the fact. */
    OrderFact happened(SubsidyFact kind, Money amount, LocalDate on, Evidence evidence, String comment) {
        if (on.isAfter(lastEffectiveOn)) {
            lastEffectiveOn = on;
        }
        return moved(new OrderFact(Ledger.newId(), this, kind, amount, on, evidence, null, comment));
    }

    /** Decides that a fact is taken back. */
    OrderFact undone(Fact original, LocalDate on, Evidence evidence, String reason) {
        Entry.requireReversible(subsidy, original);
        var kind = SubsidyFact.valueOf(original.kind());
        return moved(new OrderFact(Ledger.newId(), this, kind, original.amount(), on, evidence, original.id(), reason));
    }

    /** Decides that what was only just decided is taken back. */
    OrderFact undone(OrderFact decided, LocalDate on) {
        return moved(new OrderFact(
                Ledger.newId(), this, decided.kind(), decided.amount(), on, decided.evidence(), decided.id(), null));
    }

    private OrderFact moved(OrderFact fact) {
        fact.move(totals::move);
        return fact;
    }

    /** What a decision can change, to go back to when the rest of its group is refused. */
    Runnable wayBack() {
        var takenBefore = takenNumber;
        var dateBefore = lastEffectiveOn;
        var reasonsBefore = reasons;
        var totalsBefore = totals.copy();
        return () -> {
            takenNumber = takenBefore;
            lastEffectiveOn = dateBefore;
            reasons = reasonsBefore;
            totals = totalsBefore;
        };
    }

    /** When later facts are undone, an earlier date is the last again. */
    void happenedLastOn(LocalDate date) {
        lastEffectiveOn = date.isBefore(issuedOn) ? issuedOn : date;
    }

    void explainedBy(String reasons) {
        this.reasons = reasons;
    }

    /** A number is free again only while the accountant never accepted the order (DGFiP, PES Retour). */
    void freeNumber() {
        takenNumber = null;
    }

    /** The order stands again: so does its number. */
    void takeNumber() {
        takenNumber = number.key();
    }

    boolean isNumberTaken() {
        return takenNumber != null;
    }

    String takenNumber() {
        return takenNumber;
    }

    /** The row has the next version now, and Hibernate does not know of it. */
    void written() {
        version++;
    }

    OrderState state() {
        return OrderState.of(totals);
    }

    UUID id() {
        return id;
    }

    Subsidy subsidy() {
        return subsidy;
    }

    Instalment instalment() {
        return instalment;
    }

    BudgetLine budgetLine() {
        return budgetLine;
    }

    OrderNumber number() {
        return number;
    }

    Money amount() {
        return new Money(amount, Money.EUR);
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate lastEffectiveOn() {
        return lastEffectiveOn;
    }

    String object() {
        return object;
    }

    String paymentReference() {
        return paymentReference;
    }

    String reasons() {
        return reasons;
    }

    SubsidyTotals totals() {
        return totals;
    }

    long version() {
        return version;
    }
}
