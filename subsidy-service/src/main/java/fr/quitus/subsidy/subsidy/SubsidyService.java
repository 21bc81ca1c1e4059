package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.FactView;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.NewFact;
import fr.quitus.ledger.Verification;
import fr.quitus.ledger.Verifier;
import fr.quitus.subsidy.beneficiary.BeneficiaryRepository;
import fr.quitus.subsidy.budget.BudgetLineRepository;
import fr.quitus.subsidy.facts.FactsPage;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.http.ETags;
import fr.quitus.support.http.Versioned;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The life of a subsidy up to its first order: award, publication, agreement, schedule, amendments. */
@ApplicationScoped
class SubsidyService {

    private final SubsidyRepository subsidies;
    private final BeneficiaryRepository beneficiaries;
    private final BudgetLineRepository lines;
    private final Positions positions;
    private final AccountingDates dates;
    private final Ledger ledger;
    private final Verifier verifier;
    private final FactsPage facts;

    SubsidyService(
            SubsidyRepository subsidies,
            BeneficiaryRepository beneficiaries,
            BudgetLineRepository lines,
            Positions positions,
            AccountingDates dates,
            Ledger ledger,
            Verifier verifier,
            FactsPage facts) {
        this.subsidies = subsidies;
        this.beneficiaries = beneficiaries;
        this.lines = lines;
        this.positions = positions;
        this.dates = dates;
        this.ledger = ledger;
        this.verifier = verifier;
        this.facts = facts;
    }

    @Transactional
    Versioned<SubsidyView> award(NewSubsidy request) {
        var deliberation = request.deliberation();
        dates.requirePast("deliberation.adoptedOn", deliberation.adoptedOn());
        var beneficiary = beneficiaries.require(request.beneficiary());
        var line = lines.require(request.budgetLine());
        if (subsidies.isAwarded(request)) {
            throw alreadyRecorded(deliberation);
        }
        var subsidy = new Subsidy(request, beneficiary, line);
        try {
            subsidies.persistAndFlush(subsidy);
        } catch (ConstraintViolationException recordedMeanwhile) {
            throw alreadyRecorded(deliberation);
        }
        var evidence = new Evidence("DELIBERATION", deliberation.number());
        ledger.append(subsidy, NewFact.of(SubsidyFact.AWARDED, request.award(), deliberation.adoptedOn(), evidence));
        return view(subsidy);
    }

    @Transactional
    Versioned<SubsidyView> publish(UUID id, NewPublication request) {
        var subsidy = subsidies.lock(id);
        if (subsidy.enforceableOn() != null) {
            throw new Refusal(
                    SubsidyReason.ALREADY_PUBLISHED,
                    subsidy.receivedOn().toString(),
                    subsidy.postedOn().toString());
        }
        requireBetween("receivedOn", request.receivedOn(), subsidy);
        requireBetween("postedOn", request.postedOn(), subsidy);
        subsidy.published(request.receivedOn(), request.postedOn());
        return view(subsidy);
    }

    @Transactional
    Versioned<SubsidyView> agree(UUID id, Agreement agreement) {
        var subsidy = subsidies.lock(id);
        if (subsidy.agreement() != null) {
            throw new Refusal(SubsidyReason.ALREADY_AGREED, subsidy.agreement().reference());
        }
        requireBetween("signedOn", agreement.signedOn(), subsidy);
        subsidy.agreed(agreement);
        return view(subsidy);
    }

    @Transactional
    Versioned<SubsidyView> schedule(UUID id, String ifMatch, NewSchedule request) {
        var subsidy = subsidies.lock(id);
        ETags.requireMatch(ifMatch, subsidy.version());
        Schedule.replace(subsidy, request.schedule());
        return view(subsidy);
    }

    @Transactional
    Versioned<SubsidyView> amend(UUID id, NewAmendment request) {
        var subsidy = subsidies.lock(id);
        requireBetween("effectiveOn", request.effectiveOn(), subsidy);
        var down = request.direction() == NewAmendment.Direction.DOWN;
        if (down && request.amount().isMoreThan(subsidy.remainingToOrder())) {
            throw new Refusal(SubsidyReason.AWARD_BELOW_ORDERED, request.amount(), subsidy.remainingToOrder())
                    .at("amount", request.amount());
        }
        if (request.schedule() == null && !subsidy.schedule().isEmpty()) {
            throw new Refusal(SubsidyReason.SCHEDULE_REQUIRED).at("schedule", null);
        }
        var kind = down ? SubsidyFact.AMENDED_DOWN : SubsidyFact.AMENDED_UP;
        ledger.append(subsidy, NewFact.of(kind, request.amount(), request.effectiveOn(), request.evidence()));
        if (request.schedule() != null) {
            Schedule.replace(subsidy, request.schedule());
        }
        return view(subsidy);
    }

    @Transactional
    Versioned<SubsidyView> find(UUID id) {
        return view(subsidies.require(id));
    }

    @Transactional
    Page<SubsidyView> list(SubsidyFilter filter, PageQuery query) {
        positions.settle(filter.recordedUntil);
        return subsidies.page(filter, query).map(subsidy -> SubsidyView.of(subsidy, positions.current(subsidy)));
    }

    @Transactional
    Page<FactView> facts(UUID id, String kind, UUID item, PageQuery query) {
        return facts.of(subsidies.require(id).id(), kind, item, query);
    }

    @Transactional
    Verification verify(UUID id) {
        return verifier.verify(subsidies.lock(id), SubsidyFact.values());
    }

    private Versioned<SubsidyView> view(Subsidy subsidy) {
        subsidies.flush();
        return new Versioned<>(SubsidyView.of(subsidy, positions.current(subsidy)), subsidy.version());
    }

    private void requireBetween(String field, LocalDate date, Subsidy subsidy) {
        dates.require(field, date, subsidy.deliberation().adoptedOn());
    }

    private static Refusal alreadyRecorded(Deliberation deliberation) {
        return new Refusal(SubsidyReason.DELIBERATION_ALREADY_RECORDED, deliberation.number())
                .at("deliberation.number", deliberation.number());
    }
}
