package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.support.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One instalment of the schedule: how much may be ordered for it, and how much has been. */
@Entity
public class Instalment {

    @Id
    private UUID id;

    @Column(name = "instalment_rank")
    private int rank;

    @Enumerated(EnumType.STRING)
    private InstalmentKind kind;

    private BigDecimal amount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private BigDecimal ordered = BigDecimal.ZERO.setScale(2);

    @Version
    private long version;

    /** For Hibernate. */
    protected Instalment() {}

    Instalment(int rank, NewInstalment planned) {
        id = Ledger.newId();
        this.rank = rank;
        plan(planned);
    }

    /** Takes a new plan, never below what is already ordered. */
    final void plan(NewInstalment planned) {
        if (ordered().isMoreThan(planned.amount())) {
            throw new Refusal(SubsidyReason.INSTALMENT_BELOW_ORDERED, rank, planned.amount(), ordered())
                    .at("schedule[" + (rank - 1) + "].amount", planned.amount());
        }
        kind = planned.kind();
        amount = planned.amount().amount();
        dueOn = planned.dueOn();
    }

    /** Counts what an order takes from the instalment, or, negative, gives back. */
    public void count(Money difference) {
        ordered = ordered.add(difference.amount());
    }

    public UUID id() {
        return id;
    }

    public int rank() {
        return rank;
    }

    InstalmentKind kind() {
        return kind;
    }

    Money amount() {
        return new Money(amount, Money.EUR);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    Money ordered() {
        return new Money(ordered, Money.EUR);
    }

    public Money remaining() {
        return amount().minus(ordered());
    }

    boolean isUntouched() {
        return ordered().isZero();
    }

    long version() {
        return version;
    }
}
