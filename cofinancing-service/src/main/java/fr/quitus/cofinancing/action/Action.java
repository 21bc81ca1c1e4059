package fr.quitus.cofinancing.action;

import fr.quitus.ledger.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is co-financed: the authority's action of one financial year, with its plan. */
@Entity
@Table(name = "action")
class Action {

    @Id
    private UUID id;

    @Column(length = 40)
    private String reference;

    @Column(length = 250)
    private String title;

    @Column(length = 100)
    private String programme;

    @Column(name = "financial_year")
    private int financialYear;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "cost_amount", precision = 19, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "cost_currency", length = 3))
    private Money cost;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "own_funds_amount", precision = 19, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "own_funds_currency", length = 3))
    private Money ownFunds;

    @ElementCollection
    @CollectionTable(name = "action_share", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<Share> shares = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Action() {}

    Action(UUID id, NewAction request, Instant createdAt) {
        this.id = id;
        reference = request.reference();
        title = request.title().strip();
        programme = request.programme().strip();
        financialYear = request.financialYear();
        this.createdAt = createdAt;
        plan(request.financingPlan());
    }

    /** Replaces the plan; it has been checked to add up. */
    final void plan(FinancingPlan plan) {
        cost = plan.cost();
        ownFunds = plan.ownFunds();
        shares.clear();
        shares.addAll(plan.shares());
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String title() {
        return title;
    }

    String programme() {
        return programme;
    }

    int financialYear() {
        return financialYear;
    }

    FinancingPlan financingPlan() {
        return new FinancingPlan(cost, ownFunds, List.copyOf(shares));
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
