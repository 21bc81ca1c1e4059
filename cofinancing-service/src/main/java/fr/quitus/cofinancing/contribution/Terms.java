package fr.quitus.cofinancing.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import fr.quitus.support.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What the agreement says about the amount.
 *
 * @param amount of FIXED terms, and of no others
 * @param rate of RATE terms, with the planned eligible base and the ceiling
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Terms(
        @NotNull Basis basis,
        @PositiveAmount Money amount,
        @Valid Rate rate,
        @PositiveAmount Money eligibleBase,
        @PositiveAmount Money ceiling) {

    /**
     * The agreed amount: the fixed one, or the rate of the base, but no more than the ceiling.
     *
     * @throws Refusal when a part is missing, does not belong to the basis, or nothing would be agreed
     */
    Money agreed() {
        var agreed = basis == Basis.FIXED ? fixed() : share();
        if (!agreed.isPositive()) {
            throw new Refusal(ContributionReason.NOTHING_AGREED).at("terms.rate.percent", rate);
        }
        return agreed;
    }

    private Money fixed() {
        require("terms.amount", amount);
        refuse("terms.rate", rate);
        refuse("terms.eligibleBase", eligibleBase);
        refuse("terms.ceiling", ceiling);
        return amount;
    }

    private Money share() {
        refuse("terms.amount", amount);
        require("terms.rate", rate);
        require("terms.eligibleBase", eligibleBase);
        require("terms.ceiling", ceiling);
        return rate.of(eligibleBase).min(ceiling);
    }

    private void require(String field, Object value) {
        if (value == null) {
            throw new Refusal(ContributionReason.TERM_MISSING, basis, field).at(field, null);
        }
    }

    private void refuse(String field, Object value) {
        if (value != null) {
            throw new Refusal(ContributionReason.TERM_NOT_OF_BASIS, basis, field).at(field, value);
        }
    }
}
