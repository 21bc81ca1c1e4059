package fr.quitus.subsidy.subsidy;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A subsidy as the API shows it, with its current position. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubsidyView(
        UUID id,
        Deliberation deliberation,
        String action,
        String programme,
        String object,
        int financialYear,
        BeneficiaryLink beneficiary,
        BudgetLineLink budgetLine,
        LocalDate receivedOn,
        LocalDate postedOn,
        LocalDate enforceableOn,
        Agreement agreement,
        List<InstalmentView> schedule,
        Position position) {

    static SubsidyView of(Subsidy subsidy, Position position) {
        var beneficiary = subsidy.beneficiary();
        var line = subsidy.budgetLine();
        return new SubsidyView(
                subsidy.id(),
                subsidy.deliberation(),
                subsidy.action(),
                subsidy.programme(),
                subsidy.object(),
                subsidy.financialYear(),
                new BeneficiaryLink(beneficiary.id(), beneficiary.name()),
                new BudgetLineLink(line.id(), line.account()),
                subsidy.receivedOn(),
                subsidy.postedOn(),
                subsidy.enforceableOn(),
                subsidy.agreement(),
                subsidy.schedule().stream().map(InstalmentView::of).toList(),
                position);
    }

    record BeneficiaryLink(UUID id, String name) {}

    record BudgetLineLink(UUID id, String account) {}

    record InstalmentView(
            UUID id, int rank, InstalmentKind kind, Money amount, LocalDate dueOn, Money ordered, Money remaining) {

        static InstalmentView of(Instalment instalment) {
            return new InstalmentView(
                    instalment.id(),
                    instalment.rank(),
                    instalment.kind(),
                    instalment.amount(),
                    instalment.dueOn(),
                    instalment.ordered(),
                    instalment.remaining());
        }
    }
}
