package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.Subject;
import fr.quitus.ledger.Total;
import fr.quitus.subsidy.beneficiary.Beneficiary;
import fr.quitus.subsidy.budget.BudgetLine;
import fr.quitus.subsidy.facts.SubsidyTotal;
import fr.quitus.subsidy.facts.SubsidyTotals;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A grant that the authority has voted for one beneficiary and one action. */
@Entity
public class Subsidy extends Subject {

    @Embedded
    private Deliberation deliberation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "beneficiary_id")
    private Beneficiary beneficiary;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_line_id")
    private BudgetLine budgetLine;

    private String action;
    private String programme;
    private String object;

    @Column(name = "financial_year")
    private int financialYear;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    @Embedded
    private Agreement agreement;

    private BigDecimal awarded = BigDecimal.ZERO.setScale(2);

    @Embedded
    private SubsidyTotals totals = new SubsidyTotals();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "subsidy_id", nullable = false, updatable = false)
    @OrderBy("rank")
    private List<Instalment> schedule = new ArrayList<>();

    /** For Hibernate. */
    protected Subsidy() {}

    Subsidy(NewSubsidy request, Beneficiary beneficiary, BudgetLine budgetLine) {
        super(Ledger.newId());
        deliberation = request.deliberation();
        this.beneficiary = beneficiary;
        this.budgetLine = budgetLine;
        action = request.action();
        programme = request.programme();
        object = request.object();
        financialYear = request.financialYear();
    }

    /** The act was received by the prefecture and posted: from the later day on it is enforceable (CGCT). */
    void published(LocalDate receivedOn, LocalDate postedOn) {
        this.receivedOn = receivedOn;
        this.postedOn = postedOn;
    }

    void agreed(Agreement agreement) {
        this.agreement = agreement;
    }

    Deliberation deliberation() {
        return deliberation;
    }

    public Beneficiary beneficiary() {
        return beneficiary;
    }

    public BudgetLine budgetLine() {
        return budgetLine;
    }

    public String action() {
        return action;
    }

    String programme() {
        return programme;
    }

    String object() {
        return object;
    }

    int financialYear() {
        return financialYear;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    /** The first day on which an order may be issued, or null while the act is not enforceable. */
    public LocalDate enforceableOn() {
        if (receivedOn == null || postedOn == null) {
            return null;
        }
        return receivedOn.isAfter(postedOn) ? receivedOn : postedOn;
    }

    /** The day the agreement was signed, or null without one. */
    public LocalDate agreementSignedOn() {
        return agreement == null ? null : agreement.signedOn();
    }

    Agreement agreement() {
        return agreement;
    }

    public List<Instalment> schedule() {
        return schedule;
    }

    public Money awarded() {
        return new Money(awarded, Money.EUR);
    }

    public SubsidyTotals moved() {
        return totals;
    }

    public Money remainingToOrder() {
        return awarded().minus(totals.ordered());
    }

    String deliberationNumber() {
        return deliberation.number();
    }

    @Override
    protected void move(Total total, Money difference) {
        if (total == SubsidyTotal.AWARDED) {
            awarded = awarded.add(difference.amount());
        } else {
            totals.move(total, difference);
        }
    }

    @Override
    public Map<Total, Money> totals() {
        var all = totals.asMap();
        all.put(SubsidyTotal.AWARDED, awarded());
        return all;
    }
}
