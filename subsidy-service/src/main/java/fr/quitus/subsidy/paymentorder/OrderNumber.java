package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.OrderKey;
import fr.quitus.subsidy.budget.BudgetLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What names a payment order in a budget: financial year, slip, number and line. Text without leading zeros, as the
 * accountant's files are read.
 */
@Embeddable
record OrderNumber(
        @Column(updatable = false) String collectivity,

        @Column(name = "collectivity_code", updatable = false)
        String collectivityCode,

        @Column(name = "budget_code", updatable = false) String budgetCode,
        @Column(name = "financial_year", updatable = false) int financialYear,
        @Column(updatable = false) String slip,
        @Column(name = "order_number", updatable = false) String number,
        @Column(name = "line_number", updatable = false) int line) {

    static OrderNumber of(BudgetLine budget, NewPaymentOrder request) {
        return new OrderNumber(
                budget.collectivity(),
                budget.collectivityCode(),
                budget.budgetCode(),
                budget.financialYear(),
                bare(request.slip()),
                bare(request.number()),
                request.line());
    }

    /** The reference that travels with the money: {@code 2022-14-1187}. */
    String reference() {
        return financialYear + "-" + slip + "-" + number;
    }

    /** The same as the accountant's files name it. */
    OrderKey orderKey() {
        return new OrderKey(collectivity, collectivityCode, budgetCode, financialYear, slip, number, line);
    }

    /** As extracts of the accountant's payments name it, which know no slip: {@code 2022-1187-1}. */
    String withoutSlip() {
        return financialYear + "-" + number + "-" + line;
    }

    /** The budget whose files may speak of it. */
    AccountReference budget() {
        return AccountReference.budget(collectivity, collectivityCode, budgetCode);
    }

    /** Unique among the orders whose number is taken. */
    String key() {
        return String.join("/", collectivity, collectivityCode, budgetCode, reference(), Integer.toString(line));
    }

    private static String bare(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
