package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Money;
import fr.quitus.subsidy.budget.BudgetLine;
import fr.quitus.subsidy.subsidy.Instalment;
import fr.quitus.subsidy.subsidy.Subsidy;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What must hold before an order may be issued. The rows it looks at are locked by the caller. */
@ApplicationScoped
class OrderChecks {

    private final OrderRules rules;
    private final AccountingDates dates;

    OrderChecks(OrderRules rules, AccountingDates dates) {
        this.rules = rules;
        this.dates = dates;
    }

    /**
     * Checks everything that concerns the subsidy and its instalment.
     *
     * @return the instalment to charge, null where the subsidy has no schedule
     */
    Instalment check(NewPaymentOrder request, Subsidy subsidy) {
        dates.requirePast("issuedOn", request.issuedOn());
        requireEnforceable(request.issuedOn(), subsidy);
        requireAgreement(request.issuedOn(), subsidy);
        if (request.amount().isMoreThan(subsidy.remainingToOrder())) {
            throw new Refusal(OrderReason.ABOVE_AWARD, request.amount(), subsidy.remainingToOrder())
                    .at("amount", request.amount());
        }
        return instalment(request, subsidy);
    }

    /** An order uses the credits of its year, from 1 January to the end of the complementary period. */
    void checkYear(LocalDate issuedOn, BudgetLine line) {
        var first = LocalDate.of(line.financialYear(), 1, 1);
        var last = LocalDate.of(line.financialYear() + 1, 1, rules.complementaryPeriodEnd());
        if (issuedOn.isBefore(first) || issuedOn.isAfter(last)) {
            throw new Refusal(
                            OrderReason.OUTSIDE_FINANCIAL_YEAR,
                            Integer.toString(line.financialYear()),
                            first.toString(),
                            last.toString(),
                            issuedOn.toString())
                    .at("issuedOn", issuedOn);
        }
    }

    private static void requireEnforceable(LocalDate issuedOn, Subsidy subsidy) {
        var enforceableOn = subsidy.enforceableOn();
        if (enforceableOn == null || issuedOn.isBefore(enforceableOn)) {
            var from = enforceableOn == null ? "…" : enforceableOn.toString();
            throw new Refusal(OrderReason.NOT_ENFORCEABLE, issuedOn.toString(), from).at("issuedOn", issuedOn);
        }
    }

    private void requireAgreement(LocalDate issuedOn, Subsidy subsidy) {
        var threshold = new Money(rules.agreementThreshold(), Money.EUR);
        if (!subsidy.awarded().isMoreThan(threshold)) {
            return;
        }
        var signedOn = subsidy.agreementSignedOn();
        if (signedOn == null) {
            throw new Refusal(OrderReason.AGREEMENT_REQUIRED, threshold);
        }
        if (issuedOn.isBefore(signedOn)) {
            throw new Refusal(OrderReason.AGREEMENT_NOT_SIGNED_YET, issuedOn.toString(), signedOn.toString())
                    .at("issuedOn", issuedOn);
        }
    }

    private static Instalment instalment(NewPaymentOrder request, Subsidy subsidy) {
        if (request.instalment() == null) {
            if (!subsidy.schedule().isEmpty()) {
                throw new Refusal(OrderReason.INSTALMENT_REQUIRED).at("instalment", null);
            }
            return null;
        }
        var instalment = ofSubsidy(request.instalment(), subsidy);
        if (request.amount().isMoreThan(instalment.remaining())) {
            throw new Refusal(OrderReason.ABOVE_INSTALMENT, request.amount(), instalment.rank(), instalment.remaining())
                    .at("amount", request.amount());
        }
        return instalment;
    }

    private static Instalment ofSubsidy(UUID id, Subsidy subsidy) {
        return subsidy.schedule().stream()
                .filter(instalment -> instalment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(OrderReason.INSTALMENT_NOT_OF_SUBSIDY, id).at("instalment", id));
    }
}
