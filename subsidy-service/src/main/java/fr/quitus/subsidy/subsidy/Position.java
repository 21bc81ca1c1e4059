package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.Total;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.facts.SubsidyTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Where a subsidy stands: euros, folded from its facts.
 *
 * @param paid what the accountant says was paid, less nothing: what came back is in {@code returned}
 * @param remainingToPay of the award, what the beneficiary does not hold yet
 * @param asOf accounting date: facts dated later do not count
 * @param knownAt moment: facts recorded later do not count
 */
record Position(
        Money awarded,
        Money ordered,
        Money onHold,
        Money accepted,
        Money rejected,
        Money paid,
        Money cleared,
        Money returned,
        Money remainingToOrder,
        Money remainingToPay,
        LocalDate asOf,
        Instant knownAt) {

    /** The totals in the row: what all facts make. */
    static Position current(Subsidy subsidy, LocalDate today) {
        return of(subsidy.totals(), today, subsidy.lastFactAt());
    }

    static Position past(Ledger ledger, UUID subsidy, LocalDate asOf, Instant knownAt) {
        return of(ledger.totals(subsidy, SubsidyFact.values(), asOf, knownAt), asOf, knownAt);
    }

    private static Position of(Map<Total, Money> totals, LocalDate asOf, Instant knownAt) {
        var awarded = total(totals, SubsidyTotal.AWARDED);
        var ordered = total(totals, SubsidyTotal.ORDERED);
        var paid = total(totals, SubsidyTotal.PAID);
        var returned = total(totals, SubsidyTotal.RETURNED);
        return new Position(
                awarded,
                ordered,
                total(totals, SubsidyTotal.ON_HOLD),
                total(totals, SubsidyTotal.ACCEPTED),
                total(totals, SubsidyTotal.REJECTED),
                paid,
                total(totals, SubsidyTotal.CLEARED),
                returned,
                awarded.minus(ordered),
                awarded.minus(paid).plus(returned),
                asOf,
                knownAt);
    }

    private static Money total(Map<Total, Money> totals, SubsidyTotal total) {
        return totals.getOrDefault(total, Money.zero(Money.EUR));
    }
}
