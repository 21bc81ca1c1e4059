package fr.quitus.subsidy.budget;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.FactView;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.ledger.Verification;
import fr.quitus.ledger.Verifier;
import fr.quitus.subsidy.facts.BudgetFact;
import fr.quitus.subsidy.facts.FactsPage;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.accounting.Authority;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Opens budget lines, moves their credits, and lets payment orders use them. */
@ApplicationScoped
public class BudgetService {

    private final BudgetLineRepository lines;
    private final Ledger ledger;
    private final Verifier verifier;
    private final FactsPage facts;
    private final AccountingDates dates;
    private final Authority authority;

    BudgetService(
            BudgetLineRepository lines,
            Ledger ledger,
            Verifier verifier,
            FactsPage facts,
            AccountingDates dates,
            Authority authority) {
        this.lines = lines;
        this.ledger = ledger;
        this.verifier = verifier;
        this.facts = facts;
        this.dates = dates;
        this.authority = authority;
    }

    @Transactional
    BudgetLineView open(NewBudgetLine request) {
        requireOurs(request.collectivity());
        if (lines.isOpen(request)) {
            throw alreadyOpen(request);
        }
        var line = new BudgetLine(request);
        try {
            lines.persistAndFlush(line);
        } catch (ConstraintViolationException openedMeanwhile) {
            throw alreadyOpen(request);
        }
        return BudgetLineView.of(line);
    }

    @Transactional
    BudgetLineView move(UUID id, CreditMovement movement) {
        dates.requirePast("effectiveOn", movement.effectiveOn());
        var line = lines.lock(id);
        var withdrawn = movement.direction() == CreditMovement.Direction.WITHDRAWN;
        if (withdrawn && movement.amount().isMoreThan(line.available())) {
            throw new Refusal(BudgetReason.CREDITS_BELOW_USED, movement.amount(), line.account(), line.available())
                    .at("amount", movement.amount());
        }
        var kind = withdrawn ? BudgetFact.CREDITS_WITHDRAWN : BudgetFact.CREDITS_OPENED;
        ledger.append(line, NewFact.of(kind, movement.amount(), movement.effectiveOn(), movement.evidence()));
        return BudgetLineView.of(line);
    }

    /** Uses credits for an order, in the caller's transaction; refuses more than what is available. */
    public void use(BudgetLine locked, UUID order, Money amount, LocalDate on, Evidence evidence) {
        if (amount.isMoreThan(locked.available())) {
            throw new Refusal(BudgetReason.ABOVE_CREDITS, amount, locked.account(), locked.available())
                    .at("amount", amount);
        }
        ledger.append(
                locked,
                NewFact.of(BudgetFact.CREDITS_USED, amount, on, evidence).about(order));
    }

    /** Gives credits back that an order used, in the caller's transaction. */
    public void release(BudgetLine locked, UUID order, Money amount, LocalDate on, Evidence evidence) {
        ledger.append(
                locked,
                NewFact.of(BudgetFact.CREDITS_RELEASED, amount, on, evidence).about(order));
    }

    @Transactional
    BudgetLineView find(UUID id) {
        return BudgetLineView.of(lines.require(id));
    }

    @Transactional
    Page<BudgetLineView> list(Integer financialYear, String account, PageQuery query) {
        return lines.page(financialYear, account, query).map(BudgetLineView::of);
    }

    @Transactional
    Page<FactView> facts(UUID id, PageQuery query) {
        return facts.of(lines.require(id).id(), null, null, query);
    }

    @Transactional
    Verification verify(UUID id) {
        return verifier.verify(lines.lock(id), BudgetFact.values());
    }

    /** One installation serves one authority: all of its budgets share its SIREN. */
    private void requireOurs(String siret) {
        if (!siret.startsWith(authority.siren())) {
            throw new Refusal(BudgetReason.OTHER_AUTHORITY, siret, authority.name(), authority.siren())
                    .at("collectivity", siret);
        }
    }

    private static Refusal alreadyOpen(NewBudgetLine request) {
        return new Refusal(
                        BudgetReason.BUDGET_LINE_ALREADY_OPEN,
                        request.account(),
                        Integer.toString(request.financialYear()))
                .at("account", request.account());
    }
}
