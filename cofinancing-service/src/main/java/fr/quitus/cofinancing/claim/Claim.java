package fr.quitus.cofinancing.claim;

import fr.quitus.cofinancing.contribution.ContributionTotal;
import fr.quitus.ledger.Effect;
import fr.quitus.ledger.FactKind;
import fr.quitus.ledger.Money;
import fr.quitus.support.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A part of a contribution that the funder is asked to pay. Changed only under the lock of its contribution. */
@Entity
@Table(name = "claim")
public class Claim {

    @Id
    private UUID id;

    @Column(name = "contribution_id")
    private UUID contribution;

    @Column(name = "action_reference", length = 40)
    private String action;

    @Column(length = 35)
    private String number;

    @Embedded
    private Money amount;

    @Column(name = "claimed_on")
    private LocalDate claimedOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawal_reason", length = 500)
    private String withdrawalReason;

    @Column(precision = 19, scale = 2)
    private BigDecimal ordered = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal received = BigDecimal.ZERO.setScale(2);

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Claim() {}

    Claim(UUID id, NewClaim request, String action, Instant createdAt) {
        this.id = id;
        contribution = request.contribution();
        this.action = action;
        number = request.number().strip();
        amount = request.amount();
        claimedOn = request.claimedOn();
        this.createdAt = createdAt;
    }

    /**
     * Takes the claim back.
     *
     * @throws Refusal when it is withdrawn already or a revenue order lives on it
     */
    void withdraw(LocalDate on, String reason) {
        if (withdrawnOn != null) {
            throw new Refusal(ClaimReason.CLAIM_WITHDRAWN, number);
        }
        if (ordered.signum() > 0) {
            throw new Refusal(ClaimReason.CLAIM_ORDERED, number, ordered().toString());
        }
        withdrawnOn = on;
        withdrawalReason = reason;
    }

    /** Refuses an order on a withdrawn claim, or of more than is left. */
    public void requireOrderable(Money wanted) {
        if (withdrawnOn != null) {
            throw new Refusal(ClaimReason.CLAIM_WITHDRAWN, number).at("claim", id);
        }
        if (wanted.isMoreThan(remainingToOrder())) {
            throw new Refusal(
                            ClaimReason.ORDER_ABOVE_CLAIM,
                            wanted.toString(),
                            remainingToOrder().toString())
                    .at("amount.amount", wanted)
                    .with("remaining", remainingToOrder());
        }
    }

    /** Follows a fact about one of the claim's orders; a negative amount follows its reversal. */
    public void follow(FactKind kind, Money moved) {
        for (Effect effect : kind.effects()) {
            var difference = effect.sign() > 0 ? moved.amount() : moved.amount().negate();
            if (effect.total() == ContributionTotal.ORDERED) {
                ordered = ordered.add(difference);
            } else if (effect.total() == ContributionTotal.RECEIVED) {
                received = received.add(difference);
            }
        }
    }

    /** What {@link #follow} changes, to go back to. */
    public Runnable wayBack() {
        var orderedBefore = ordered;
        var receivedBefore = received;
        return () -> {
            ordered = orderedBefore;
            received = receivedBefore;
        };
    }

    ClaimState state() {
        if (withdrawnOn != null) {
            return ClaimState.WITHDRAWN;
        }
        if (ordered.signum() == 0) {
            return ClaimState.CLAIMED;
        }
        return received.compareTo(amount.amount()) == 0 ? ClaimState.RECEIVED : ClaimState.ORDERED;
    }

    public UUID id() {
        return id;
    }

    public UUID contribution() {
        return contribution;
    }

    public String action() {
        return action;
    }

    public String number() {
        return number;
    }

    public LocalDate claimedOn() {
        return claimedOn;
    }

    Money amount() {
        return amount;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    Money ordered() {
        return new Money(ordered, amount.currency());
    }

    Money received() {
        return new Money(received, amount.currency());
    }

    public Money remainingToOrder() {
        return amount.minus(ordered());
    }

    Instant createdAt() {
        return createdAt;
    }
}
