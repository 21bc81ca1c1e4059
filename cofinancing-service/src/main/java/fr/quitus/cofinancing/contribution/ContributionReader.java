package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.FactView;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.ledger.Subject;
import fr.quitus.ledger.Verification;
import fr.quitus.ledger.Verifier;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.problem.StatusReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Shows contributions, where they stand, and the facts that say so. */
@ApplicationScoped
class ContributionReader {

    private static final Keyset<Contribution> LIST = Keyset.of(
            Contribution::id,
            List.of(
                    Sortable.instant("createdAt", "createdAt", Contribution::createdAt),
                    Sortable.text("action", "action", Contribution::action)));
    private static final Keyset<Fact> FACTS =
            Keyset.of(Fact::id, List.of(Sortable.number("sequence", "sequence", Fact::sequence)));

    private final ContributionRepository contributions;
    private final FactRepository facts;
    private final AccountingDates dates;
    private final Ledger ledger;
    private final Moments moments;
    private final Verifier verifier;

    ContributionReader(
            ContributionRepository contributions,
            FactRepository facts,
            AccountingDates dates,
            Ledger ledger,
            Moments moments,
            Verifier verifier) {
        this.contributions = contributions;
        this.facts = facts;
        this.dates = dates;
        this.ledger = ledger;
        this.moments = moments;
        this.verifier = verifier;
    }

    @Transactional
    Page<ContributionView> list(String action, UUID funder, Instant recordedUntil, PageQuery query) {
        if (recordedUntil != null) {
            moments.settled(recordedUntil);
        }
        var filter = Filter.none()
                .is("action", action)
                .is("funder.id", funder)
                .matching(Subject.RECORDED_UNTIL, recordedUntil);
        return LIST.page(contributions, filter, query).map(this::view);
    }

    @Transactional
    ContributionView get(UUID id) {
        return view(existing(id));
    }

    /** Of today from the row; of another date or moment from the facts. */
    @Transactional
    ContributionPosition position(UUID id, LocalDate asOf, Instant knownAt) {
        if (asOf == null && knownAt == null) {
            return current(existing(id));
        }
        var moment = moments.settled(knownAt);
        existing(id);
        var date = asOf == null ? dates.today() : asOf;
        return ContributionPosition.of(ledger.totals(id, ContributionFact.values(), date, moment), date, moment);
    }

    @Transactional
    Page<FactView> facts(UUID id, PageQuery query) {
        existing(id);
        return FACTS.page(facts, Filter.none().is("subjectId", id), query).map(FactView::of);
    }

    @Transactional
    Verification verification(UUID id) {
        return verifier.verify(existing(id), ContributionFact.values());
    }

    private Contribution existing(UUID id) {
        return contributions.findByIdOptional(id).orElseThrow(() -> new Refusal(StatusReason.NOT_FOUND));
    }

    private ContributionView view(Contribution contribution) {
        return ContributionView.of(contribution, current(contribution));
    }

    private ContributionPosition current(Contribution contribution) {
        return ContributionPosition.current(contribution, dates.today());
    }
}
