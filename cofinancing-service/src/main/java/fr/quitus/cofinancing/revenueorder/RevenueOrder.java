package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.claim.Claim;
import fr.quitus.cofinancing.contribution.ContributionTotal;
import fr.quitus.ledger.FactKind;
import fr.quitus.ledger.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A revenue order on a claim. Its amounts follow its facts, under the lock of the contribution. */
@Entity
@Table(name = "revenue_order")
public class RevenueOrder {

    private static final String CURRENT = "CURRENT";

    @Id
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claim;

    @Column(name = "contribution_id", updatable = false)
    private UUID contribution;

    @Column(name = "action_reference", length = 40, updatable = false)
    private String action;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_type", length = 20, updatable = false)
    private OrderType type;

    @Embedded
    private OrderNumber number;

    /** One order at a time holds a number; one that gave it back holds it under its own id. */
    @Column(name = "number_holder", length = 36)
    private String numberHolder = CURRENT;

    @Embedded
    private Money amount;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(precision = 19, scale = 2)
    private BigDecimal ordered = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal accepted = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal received = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal cleared = BigDecimal.ZERO.setScale(2);

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "rejected_on")
    private LocalDate rejectedOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "cleared_on")
    private LocalDate clearedOn;

    /** Lines of text: why the accountant rejected it. */
    @Column(length = 2000)
    private String reasons;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** The database works it out, and has an index of it: null once nothing is to be received. */
    @Column(name = "unreceived_since", insertable = false, updatable = false)
    private LocalDate unreceivedSince;

    /** The same of what was received and that the accountant has not shown. */
    @Column(name = "uncleared_since", insertable = false, updatable = false)
    private LocalDate unclearedSince;

    @Version
    private long version;

    /** For Hibernate. */
    protected RevenueOrder() {}

    RevenueOrder(UUID id, Claim claim, NewRevenueOrder request, Instant createdAt) {
        this.id = id;
        this.claim = claim.id();
        contribution = claim.contribution();
        action = claim.action();
        type = request.typeOrOrdinary();
        number = request.orderNumber();
        amount = request.amount();
        issuedOn = request.issuedOn();
        this.createdAt = createdAt;
    }

    /** Moves the amounts as a fact does; a negative amount follows its reversal. */
    void follow(FactKind kind, Money moved) {
        for (var effect : kind.effects()) {
            var difference = effect.sign() > 0 ? moved.amount() : moved.amount().negate();
            switch ((ContributionTotal) effect.total()) {
                case ORDERED -> ordered = ordered.add(difference);
                case ACCEPTED -> accepted = accepted.add(difference);
                case RECEIVED -> received = received.add(difference);
                case CLEARED -> cleared = cleared.add(difference);
                case AGREED, CLAIMED -> throw new IllegalArgumentException(kind.name() + " is not about an order");
            }
        }
    }

    /** What a decision can change, to go back to. */
    Runnable wayBack() {
        var amounts = new BigDecimal[] {ordered, accepted, received, cleared};
        var days = new LocalDate[] {acceptedOn, rejectedOn, receivedOn, clearedOn};
        var holderBefore = numberHolder;
        var reasonsBefore = reasons;
        return () -> {
            ordered = amounts[0];
            accepted = amounts[1];
            received = amounts[2];
            cleared = amounts[3];
            acceptedOn = days[0];
            rejectedOn = days[1];
            receivedOn = days[2];
            clearedOn = days[3];
            numberHolder = holderBefore;
            reasons = reasonsBefore;
        };
    }

    /** A number that was never accepted may be used again (DGFiP, PES Retour). */
    void releaseNumber() {
        numberHolder = id.toString();
    }

    void holdNumber() {
        numberHolder = CURRENT;
    }

    /** Sets the date of acceptance; null when the acceptance is undone. */
    void acceptedOn(LocalDate on) {
        acceptedOn = on;
    }

    /** Sets when and why it was rejected; null and none when the rejection is undone. */
    void rejectedOn(LocalDate on, List<String> why) {
        rejectedOn = on;
        reasons = why.isEmpty() ? null : String.join("\n", why);
    }

    /** Sets the date of the last receipt that stands. */
    void receivedOn(LocalDate on) {
        receivedOn = on;
    }

    /** Sets the date of the last clearing that stands. */
    void clearedOn(LocalDate on) {
        clearedOn = on;
    }

    RevenueOrderState state() {
        if (ordered.signum() == 0) {
            return rejectedOn == null ? RevenueOrderState.CANCELLED : RevenueOrderState.REJECTED;
        }
        if (cleared.compareTo(ordered) == 0) {
            return RevenueOrderState.CLEARED;
        }
        if (received.compareTo(ordered) == 0) {
            return RevenueOrderState.RECEIVED;
        }
        return accepted.signum() == 0 ? RevenueOrderState.ORDERED : RevenueOrderState.ACCEPTED;
    }

    public boolean isRejected() {
        return state() == RevenueOrderState.REJECTED;
    }

    /** Whether nothing of it is left to pay or to judge. */
    public boolean isClosed() {
        return ordered.signum() == 0;
    }

    public boolean isAccepted() {
        return accepted.signum() > 0;
    }

    public UUID id() {
        return id;
    }

    public UUID claim() {
        return claim;
    }

    public UUID contribution() {
        return contribution;
    }

    public String action() {
        return action;
    }

    public OrderType type() {
        return type;
    }

    public OrderNumber number() {
        return number;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public Money ordered() {
        return euros(ordered);
    }

    public Money accepted() {
        return euros(accepted);
    }

    public Money received() {
        return euros(received);
    }

    public Money cleared() {
        return euros(cleared);
    }

    public Money remainingToReceive() {
        return ordered().minus(received());
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    LocalDate rejectedOn() {
        return rejectedOn;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate clearedOn() {
        return clearedOn;
    }

    List<String> reasons() {
        return reasons == null ? List.of() : reasons.lines().toList();
    }

    public Instant createdAt() {
        return createdAt;
    }

    private Money euros(BigDecimal value) {
        return new Money(value, amount.currency());
    }
}
