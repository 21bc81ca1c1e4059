package fr.quitus.subsidy.budget;

import fr.quitus.ledger.Money;
import java.util.UUID;

/** A budget line as the API shows it. */
record BudgetLineView(
        UUID id,
        String collectivity,
        String collectivityCode,
        String budgetCode,
        int financialYear,
        String account,
        String label,
        Money opened,
        Money used,
        Money available) {

    static BudgetLineView of(BudgetLine line) {
        return new BudgetLineView(
                line.id(),
                line.collectivity(),
                line.collectivityCode(),
                line.budgetCode(),
                line.financialYear(),
                line.account(),
                line.label(),
                line.opened(),
                line.used(),
                line.available());
    }
}
