package fr.quitus.cofinancing.revenueorder;

import fr.quitus.reconciliation.statement.OrderKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What names a line of a revenue order within the authority.
 *
 * @param collectivity SIRET of the budget, IdColl of PES
 * @param collectivityCode CodCol of PES
 * @param budgetCode CodBud of PES
 * @param slip slip number, without leading zeros
 * @param number order number, without leading zeros
 */
@Embeddable
public record OrderNumber(
        @Column(length = 14, updatable = false) String collectivity,

        @Column(name = "collectivity_code", length = 10, updatable = false)
        String collectivityCode,

        @Column(name = "budget_code", length = 10, updatable = false)
        String budgetCode,

        @Column(name = "financial_year", updatable = false) int financialYear,
        @Column(length = 20, updatable = false) String slip,
        @Column(length = 20, updatable = false) String number,
        @Column(name = "line_number", updatable = false) int line) {

    /** How requests may write codes of collectivities and budgets. */
    public static final String CODE = "[0-9A-Za-z]{1,10}";

    /** How requests may write slip and order numbers. */
    public static final String NUMBER = "[0-9A-Za-z]{1,20}";

    /** The number as the accountant's files name it. */
    public OrderKey key() {
        return new OrderKey(collectivity, collectivityCode, budgetCode, financialYear, slip, number, line);
    }

    /** One spelling for each number, whatever zeros lead it. */
    OrderNumber canonical() {
        var key = key();
        return new OrderNumber(
                collectivity, collectivityCode, budgetCode, financialYear, key.slip(), key.number(), line);
    }

    /** Financial year, slip and number, as people and transfers quote it: 2022-14-1187. */
    public String quoted() {
        return financialYear + "-" + slip + "-" + number;
    }

    @Override
    public String toString() {
        return quoted() + "-" + line;
    }
}
