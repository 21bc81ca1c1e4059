package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.RowLocks;
import fr.quitus.ledger.Subject;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores subsidies. */
@ApplicationScoped
public class SubsidyRepository implements PanacheRepositoryBase<Subsidy, UUID> {

    private static final Keyset<Subsidy> ORDER = Keyset.of(
            Subsidy::id,
            List.of(
                    Sortable.text("deliberation", "deliberation.number", Subsidy::deliberationNumber),
                    Sortable.text("action", "action", Subsidy::action)));

    private final RowLocks locks;

    SubsidyRepository(RowLocks locks) {
        this.locks = locks;
    }

    /** The subsidy as it stands, or a refusal that says there is none. */
    public Subsidy require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /**
     * The subsidy, locked until the transaction ends: no other writer sees or moves its totals meanwhile. Whoever locks
     * several takes them in the order of their ids.
     */
    public Subsidy lock(UUID id) {
        return locks.lock(Subsidy.class, id).orElseThrow(() -> notFound(id));
    }

    /** Locks all of them in that order. */
    public void lock(Collection<UUID> ids) {
        locks.lock(Subsidy.class, ids);
    }

    boolean isAwarded(NewSubsidy request) {
        return count(
                        "deliberation.number = ?1 and beneficiary.id = ?2 and action = ?3",
                        request.deliberation().number(),
                        request.beneficiary(),
                        request.action())
                > 0;
    }

    Page<Subsidy> page(SubsidyFilter asked, PageQuery query) {
        var filter = Filter.none()
                .is("action", asked.action)
                .is("financialYear", asked.financialYear)
                .is("beneficiary.id", asked.beneficiary)
                .is("deliberation.number", asked.deliberation)
                .matching(Subject.RECORDED_UNTIL, asked.recordedUntil);
        return ORDER.page(this, filter, query);
    }

    private static Refusal notFound(UUID id) {
        return new Refusal(SubsidyReason.SUBSIDY_NOT_FOUND, id);
    }
}
