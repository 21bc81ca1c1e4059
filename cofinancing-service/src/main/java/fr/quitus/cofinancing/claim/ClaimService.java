package fr.quitus.cofinancing.claim;

import fr.quitus.cofinancing.contribution.Contribution;
import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.cofinancing.contribution.ContributionRepository;
import fr.quitus.cofinancing.contribution.ContributionTotal;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.NewFact;
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
import java.util.List;
import java.util.UUID;

/** Sends claims, never above what is agreed, and withdraws them. */
@ApplicationScoped
class ClaimService {

    private static final Keyset<Claim> LIST = Keyset.of(
            Claim::id,
            List.of(
                    Sortable.instant("createdAt", "createdAt", Claim::createdAt),
                    Sortable.date("claimedOn", "claimedOn", Claim::claimedOn),
                    Sortable.text("number", "number", Claim::number)));

    private final ClaimRepository claims;
    private final Claims locks;
    private final ContributionRepository contributions;
    private final AccountingDates dates;
    private final Ledger ledger;

    ClaimService(
            ClaimRepository claims,
            Claims locks,
            ContributionRepository contributions,
            AccountingDates dates,
            Ledger ledger) {
        this.claims = claims;
        this.locks = locks;
        this.contributions = contributions;
        this.dates = dates;
        this.ledger = ledger;
    }

    @Transactional
    ClaimView send(NewClaim request) {
        var contribution = contributions.lock(request.contribution());
        dates.require("claimedOn", request.claimedOn(), contribution.signedOn());
        requireRemaining(contribution, request);
        requireNumberFree(request);
        var claim = new Claim(Ledger.newId(), request, contribution.action(), dates.now());
        claims.persist(claim);
        ledger.append(
                contribution,
                NewFact.of(ContributionFact.CLAIMED, request.amount(), request.claimedOn(), evidenceOf(claim))
                        .about(claim.id()));
        return ClaimView.of(claim);
    }

    @Transactional
    ClaimView withdraw(UUID id, Withdrawal request) {
        if (claims.contributionOf(id).isEmpty()) {
            throw new Refusal(StatusReason.NOT_FOUND);
        }
        var locked = locks.lock(id);
        var claim = locked.claim();
        dates.require("withdrawnOn", request.withdrawnOn(), claim.claimedOn());
        claim.withdraw(request.withdrawnOn(), request.reason());
        ledger.append(
                locked.contribution(),
                NewFact.of(ContributionFact.CLAIM_WITHDRAWN, claim.amount(), request.withdrawnOn(), evidenceOf(claim))
                        .about(id)
                        .with("reason", request.reason()));
        return ClaimView.of(claim);
    }

    @Transactional
    Page<ClaimView> list(UUID contribution, String action, ClaimState state, PageQuery query) {
        var filter = Filter.none()
                .is("contribution", contribution)
                .is("action", action)
                .matching(state == null ? null : state.condition());
        return LIST.page(claims, filter, query).map(ClaimView::of);
    }

    @Transactional
    ClaimView get(UUID id) {
        return ClaimView.of(claims.findByIdOptional(id).orElseThrow(() -> new Refusal(StatusReason.NOT_FOUND)));
    }

    private static void requireRemaining(Contribution contribution, NewClaim request) {
        var remaining =
                contribution.total(ContributionTotal.AGREED).minus(contribution.total(ContributionTotal.CLAIMED));
        if (request.amount().isMoreThan(remaining)) {
            throw new Refusal(ClaimReason.CLAIM_ABOVE_AGREED, request.amount().toString(), remaining.toString())
                    .at("amount.amount", request.amount())
                    .with("remaining", remaining);
        }
    }

    private void requireNumberFree(NewClaim request) {
        var number = request.number().strip();
        if (claims.count("contribution = ?1 and number = ?2", request.contribution(), number) > 0) {
            throw new Refusal(ClaimReason.CLAIM_EXISTS, number).at("number", number);
        }
    }

    private static Evidence evidenceOf(Claim claim) {
        return new Evidence("CLAIM", claim.number());
    }
}
