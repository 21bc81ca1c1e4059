package fr.quitus.subsidy.budget;

import fr.quitus.ledger.RowLocks;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores budget lines. */
@ApplicationScoped
public class BudgetLineRepository implements PanacheRepositoryBase<BudgetLine, UUID> {

    private static final Keyset<BudgetLine> ORDER =
            Keyset.of(BudgetLine::id, List.of(Sortable.text("account", "account", BudgetLine::account)));

    private final RowLocks locks;

    BudgetLineRepository(RowLocks locks) {
        this.locks = locks;
    }

    /** The line as it stands, or a refusal that says there is none. */
    public BudgetLine require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The line, locked until the transaction ends. Lock subsidies first: one order for all, so no deadlock. */
    public BudgetLine lock(UUID id) {
        return locks.lock(BudgetLine.class, id).orElseThrow(() -> notFound(id));
    }

    boolean isOpen(NewBudgetLine line) {
        return count(
                        "collectivity = ?1 and collectivityCode = ?2 and budgetCode = ?3 and financialYear = ?4 and account = ?5",
                        line.collectivity(),
                        line.collectivityCode(),
                        line.budgetCode(),
                        line.financialYear(),
                        line.account())
                > 0;
    }

    Page<BudgetLine> page(Integer financialYear, String account, PageQuery query) {
        var filter = Filter.none().is("financialYear", financialYear).is("account", account);
        return ORDER.page(this, filter, query);
    }

    private static Refusal notFound(UUID id) {
        return new Refusal(BudgetReason.BUDGET_LINE_NOT_FOUND, id);
    }
}
