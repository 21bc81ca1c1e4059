package fr.quitus.subsidy.budget;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.Subject;
import fr.quitus.ledger.Total;
import fr.quitus.subsidy.facts.BudgetTotal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;

/** A line of a budget in one financial year: the credits that payment orders use. */
@Entity
@Table(name = "budget_line")
public class BudgetLine extends Subject {

    private String collectivity;

    @Column(name = "collectivity_code")
    private String collectivityCode;

    @Column(name = "budget_code")
    private String budgetCode;

    @Column(name = "financial_year")
    private int financialYear;

    private String account;
    private String label;
    private BigDecimal opened = BigDecimal.ZERO.setScale(2);
    private BigDecimal used = BigDecimal.ZERO.setScale(2);

    /** For Hibernate. */
    protected BudgetLine() {}

    BudgetLine(NewBudgetLine request) {
        super(Ledger.newId());
        collectivity = request.collectivity();
        collectivityCode = request.collectivityCode();
        budgetCode = request.budgetCode();
        financialYear = request.financialYear();
        account = request.account();
        label = request.label();
    }

    /** SIRET of the budget. */
    public String collectivity() {
        return collectivity;
    }

    public String collectivityCode() {
        return collectivityCode;
    }

    public String budgetCode() {
        return budgetCode;
    }

    public int financialYear() {
        return financialYear;
    }

    public String account() {
        return account;
    }

    String label() {
        return label;
    }

    Money opened() {
        return new Money(opened, Money.EUR);
    }

    Money used() {
        return new Money(used, Money.EUR);
    }

    /** The credits that orders may still use. */
    public Money available() {
        return opened().minus(used());
    }

    @Override
    protected void move(Total total, Money difference) {
        switch ((BudgetTotal) total) {
            case OPENED -> opened = opened.add(difference.amount());
            case USED -> used = used.add(difference.amount());
        }
    }

    @Override
    public Map<Total, Money> totals() {
        return Map.of(BudgetTotal.OPENED, opened(), BudgetTotal.USED, used());
    }
}
