package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.Total;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Map;

/** The totals in a contribution's row, in euros. The database checks their order: see ck_contribution_… */
@Embeddable
class Totals {

    @Column(precision = 19, scale = 2)
    private BigDecimal agreed = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal claimed = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal ordered = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal accepted = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal received = BigDecimal.ZERO.setScale(2);

    @Column(precision = 19, scale = 2)
    private BigDecimal cleared = BigDecimal.ZERO.setScale(2);

    void move(Total total, Money difference) {
        switch ((ContributionTotal) total) {
            case AGREED -> agreed = agreed.add(difference.amount());
            case CLAIMED -> claimed = claimed.add(difference.amount());
            case ORDERED -> ordered = ordered.add(difference.amount());
            case ACCEPTED -> accepted = accepted.add(difference.amount());
            case RECEIVED -> received = received.add(difference.amount());
            case CLEARED -> cleared = cleared.add(difference.amount());
        }
    }

    Map<Total, Money> all() {
        return Map.of(
                ContributionTotal.AGREED, euros(agreed),
                ContributionTotal.CLAIMED, euros(claimed),
                ContributionTotal.ORDERED, euros(ordered),
                ContributionTotal.ACCEPTED, euros(accepted),
                ContributionTotal.RECEIVED, euros(received),
                ContributionTotal.CLEARED, euros(cleared));
    }

    private static Money euros(BigDecimal amount) {
        return new Money(amount, Money.EUR);
    }
}
