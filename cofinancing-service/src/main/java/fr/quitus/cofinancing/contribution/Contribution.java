package fr.quitus.cofinancing.contribution;

import fr.quitus.cofinancing.funder.Funder;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.Subject;
import fr.quitus.ledger.Total;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What one funder has agreed to pay for one action: the subject of this service's facts. */
@Entity
@Table(name = "contribution")
public class Contribution extends Subject {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "funder_id")
    private Funder funder;

    @Column(name = "action_reference", length = 40)
    private String action;

    @Embedded
    private Agreement agreement;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Basis basis;

    @Column(precision = 9, scale = 6)
    private BigDecimal percent;

    @Column(name = "base_amount", precision = 19, scale = 2)
    private BigDecimal base;

    @Column(name = "ceiling_amount", precision = 19, scale = 2)
    private BigDecimal ceiling;

    @Column(length = 3)
    private String currency = "EUR";

    @Embedded
    private Totals totals = new Totals();

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected Contribution() {}

    Contribution(UUID id, NewContribution request, Funder funder, Instant createdAt) {
        super(id);
        this.funder = funder;
        action = request.action();
        agreement = request.agreement();
        this.createdAt = createdAt;
        agreeOn(request.terms());
    }

    private void agreeOn(Terms terms) {
        basis = terms.basis();
        if (basis == Basis.RATE) {
            percent = terms.rate().percent();
            base = terms.eligibleBase().amount();
            ceiling = terms.ceiling().amount();
        }
    }

    public String action() {
        return action;
    }

    public LocalDate signedOn() {
        return agreement.signedOn();
    }

    /** One total as it stands. */
    public Money total(ContributionTotal total) {
        return totals.all().get(total);
    }

    @Override
    public Map<Total, Money> totals() {
        return totals.all();
    }

    @Override
    protected void move(Total total, Money difference) {
        totals.move(total, difference);
    }

    Funder funder() {
        return funder;
    }

    Agreement agreement() {
        return agreement;
    }

    /** A fixed amount is the agreed one; nothing else is ever agreed on one agreement. */
    Terms terms() {
        return basis == Basis.FIXED
                ? new Terms(basis, total(ContributionTotal.AGREED), null, null, null)
                : new Terms(basis, null, new Rate(percent.stripTrailingZeros()), euros(base), euros(ceiling));
    }

    Instant createdAt() {
        return createdAt;
    }

    private static Money euros(BigDecimal amount) {
        return new Money(amount, Money.EUR);
    }
}
