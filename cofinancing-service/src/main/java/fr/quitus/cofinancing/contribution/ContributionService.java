package fr.quitus.cofinancing.contribution;

import fr.quitus.cofinancing.action.Actions;
import fr.quitus.cofinancing.funder.Funder;
import fr.quitus.cofinancing.funder.FunderRepository;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.NewFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;

/** Records contributions. */
@ApplicationScoped
class ContributionService {

    private final ContributionRepository contributions;
    private final FunderRepository funders;
    private final Actions actions;
    private final AccountingDates dates;
    private final Ledger ledger;

    ContributionService(
            ContributionRepository contributions,
            FunderRepository funders,
            Actions actions,
            AccountingDates dates,
            Ledger ledger) {
        this.contributions = contributions;
        this.funders = funders;
        this.actions = actions;
        this.dates = dates;
        this.ledger = ledger;
    }

    @Transactional
    ContributionView record(NewContribution request) {
        var agreed = request.terms().agreed();
        dates.requirePast("agreement.signedOn", request.agreement().signedOn());
        if (!actions.exists(request.action())) {
            throw new Refusal(ContributionReason.ACTION_UNKNOWN, request.action()).at("action", request.action());
        }
        var contribution = new Contribution(Ledger.newId(), request, funder(request), dates.now());
        insert(contribution, request);
        var evidence = new Evidence("AGREEMENT", request.agreement().reference());
        var signedOn = request.agreement().signedOn();
        ledger.append(contribution, NewFact.of(ContributionFact.CONTRIBUTION_AGREED, agreed, signedOn, evidence));
        return ContributionView.of(contribution, ContributionPosition.current(contribution, dates.today()));
    }

    private Funder funder(NewContribution request) {
        return funders.findByIdOptional(request.funder())
                .orElseThrow(() -> new Refusal(ContributionReason.FUNDER_UNKNOWN, request.funder())
                        .at("funder", request.funder()));
    }

    private void insert(Contribution contribution, NewContribution request) {
        try {
            contributions.persistAndFlush(contribution);
        } catch (ConstraintViolationException taken) {
            throw new Refusal(
                            ContributionReason.CONTRIBUTION_EXISTS,
                            request.agreement().reference(),
                            request.action())
                    .at("agreement.reference", request.agreement().reference());
        }
    }
}
