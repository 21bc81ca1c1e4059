package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.Total;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where a contribution stands.
 *
 * @param received on the treasury account, whether or not the accountant has attached it to an order yet
 * @param cleared attached to its order by the accountant
 * @param remainingToClaim agreed and not claimed
 * @param remainingToReceive agreed and not received
 * @param asOf accounting date: facts dated later are left out
 * @param knownAt recording moment: facts recorded later are left out
 */
record ContributionPosition(
        Money agreed,
        Money claimed,
        Money ordered,
        Money accepted,
        Money received,
        Money cleared,
        Money remainingToClaim,
        Money remainingToReceive,
        LocalDate asOf,
        Instant knownAt) {

    /** What the row says: as known when its last fact was recorded. A moment after that might not be settled yet. */
    static ContributionPosition current(Contribution contribution, LocalDate today) {
        return of(contribution.totals(), today, contribution.lastFactAt());
    }

    static ContributionPosition of(Map<Total, Money> totals, LocalDate asOf, Instant knownAt) {
        var agreed = of(totals, ContributionTotal.AGREED);
        var claimed = of(totals, ContributionTotal.CLAIMED);
        var received = of(totals, ContributionTotal.RECEIVED);
        return new ContributionPosition(
                agreed,
                claimed,
                of(totals, ContributionTotal.ORDERED),
                of(totals, ContributionTotal.ACCEPTED),
                received,
                of(totals, ContributionTotal.CLEARED),
                agreed.minus(claimed),
                agreed.minus(received),
                asOf,
                knownAt);
    }

    private static Money of(Map<Total, Money> totals, ContributionTotal total) {
        return totals.getOrDefault(total, Money.zero(Money.EUR));
    }
}
