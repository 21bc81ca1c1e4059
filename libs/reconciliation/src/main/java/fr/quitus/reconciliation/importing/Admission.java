package fr.quitus.reconciliation.importing;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import fr.quitus.support.problem.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first pass over a file: the reader proves that it adds up, this that it may be imported here. */
final class Admission implements StatementHandler {

    private final Movements movements;
    private final DeclaredAccounts accounts;
    private final Map<AccountReference, UUID> accountIds = new HashMap<>();
    private StatementFormat format;
    private long lines;

    Admission(Movements movements, DeclaredAccounts accounts) {
        this.movements = movements;
        this.accounts = accounts;
    }

    @Override
    public void opened(StatementHeader header) {
        format = header.format();
        if (!movements.concerns(format)) {
            throw new Refusal(ImportReason.NOT_CONCERNED, format.name()).with("format", format.name());
        }
        if (!header.currency().equals(Money.EUR)) {
            throw new Refusal(
                    ImportReason.CURRENCY_NOT_SUPPORTED, header.currency().getCurrencyCode());
        }
        accountIds.computeIfAbsent(header.account(), account -> declared(account, header.place()));
    }

    private UUID declared(AccountReference account, String place) {
        if (account.kind() == AccountReference.Kind.COLLECTIVITY) {
            return budgetOf(account, place);
        }
        return accounts.idOf(account)
                .orElseThrow(() -> new Refusal(ImportReason.ACCOUNT_NOT_DECLARED, account.value())
                        .with("account", account.value()));
    }

    /** Never a guess: a code that two budgets have names neither. */
    private UUID budgetOf(AccountReference collectivity, String place) {
        var budgets = accounts.budgetsOf(collectivity);
        if (budgets.size() != 1) {
            var reason = budgets.isEmpty() ? ImportReason.BUDGET_NOT_DECLARED : ImportReason.BUDGET_AMBIGUOUS;
            throw new Refusal(reason, place, collectivity.value())
                    .with("account", collectivity.value())
                    .with("place", place);
        }
        return budgets.get(0);
    }

    @Override
    public void line(StatementLine line) {
        lines++;
    }

    @Override
    public void closed(StatementTotals totals) {
        // The reader has compared the totals with the file's own.
    }

    StatementFormat format() {
        return format;
    }

    long lines() {
        return lines;
    }

    /** In the order in which they are locked. */
    List<UUID> accountIds() {
        return accountIds.values().stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    UUID accountId(AccountReference account) {
        return accountIds.get(account);
    }
}
