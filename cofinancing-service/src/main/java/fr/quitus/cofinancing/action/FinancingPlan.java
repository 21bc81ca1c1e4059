package fr.quitus.cofinancing.action;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import fr.quitus.support.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;

/**
 * What an action is planned to cost and who bears it.
 *
 * @param cost the whole; own funds and shares add up to it to the cent
 * @param ownFunds what the authority bears itself, zero or more
 */
record FinancingPlan(
        @NotNull @PositiveAmount Money cost,
        @NotNull Money ownFunds,
        @NotNull @Size(max = 50) List<@NotNull @Valid Share> shares) {

    /** Refuses negative own funds, a funder named twice, and a plan that does not add up. */
    void check() {
        if (ownFunds.isNegative()) {
            throw new Refusal(ActionReason.OWN_FUNDS_NEGATIVE).at("ownFunds.amount", ownFunds);
        }
        var seen = new HashSet<>();
        for (var share : shares) {
            if (!seen.add(share.funder())) {
                throw new Refusal(ActionReason.FUNDER_TWICE_IN_PLAN).at("shares", share.funder());
            }
        }
        var borne = shares.stream().map(Share::amount).reduce(ownFunds, Money::plus);
        if (!borne.equals(cost)) {
            throw new Refusal(ActionReason.PLAN_DOES_NOT_ADD_UP, borne.toString(), cost.toString())
                    .at("cost.amount", cost)
                    .with("difference", cost.minus(borne));
        }
    }
}
