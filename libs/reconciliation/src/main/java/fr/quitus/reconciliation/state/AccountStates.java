package fr.quitus.reconciliation.state;

import fr.quitus.ledger.Moments;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws up the reconciliation statement of an account. */
@ApplicationScoped
public class AccountStates {

    private static final int SHOWN = 500;

    private final DeclaredAccounts accounts;
    private final Sums sums;
    private final Asides asides;
    private final BookEntries entries;
    private final Books books;
    private final Moments moments;
    private final Clock clock;

    AccountStates(
            DeclaredAccounts accounts,
            Sums sums,
            Asides asides,
            BookEntries entries,
            Books books,
            Moments moments,
            Clock clock) {
        this.accounts = accounts;
        this.sums = sums;
        this.asides = asides;
        this.entries = entries;
        this.books = books;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * The statement of an account.
     *
     * @param asOf accounting date, today when null
     * @param knownAt recording moment, now when null
     * @throws Refusal when no such bank account is declared, or the moment has not come yet
     */
    @Transactional
    public AccountState of(UUID id, LocalDate asOf, Instant knownAt) {
        var moment = moments.settled(knownAt);
        var account = accounts.view(id);
        if (account.kind() == AccountReference.Kind.PES_BUDGET) {
            throw new Refusal(StateReason.NOT_A_BANK_ACCOUNT, account.value()).at("account", id);
        }
        if (moments.isToCome(moment)) {
            throw new Refusal(StateReason.NOT_KNOWN_YET, moment).at("knownAt", moment);
        }
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return drawnUp(id, account.name(), day, moment);
    }

    private AccountState drawnUp(UUID id, String name, LocalDate asOf, Instant knownAt) {
        var zero = Money.zero(Money.EUR);
        var opening = sums.opening(id, knownAt);
        var all = sums.all(id, asOf, knownAt);
        var otherSide = sums.ofOtherSide(id, asOf, knownAt);
        var proved = sums.proved(id, asOf, knownAt);
        var elsewhere = sums.provedElsewhere(id, asOf, knownAt);
        var bankBalance = opening.orElse(zero).plus(all.amount());
        var stated = sums.closing(id, asOf, knownAt);
        var aside = asides.amount(id, asOf, knownAt);
        var unexplained = all.amount().minus(otherSide.amount()).minus(aside).minus(proved.amount());
        var moved = entries.inBooks(asOf, knownAt);
        var seen = entries.atBank(asOf, knownAt);
        return new AccountState(
                id,
                name,
                asOf,
                knownAt,
                opening.orElse(null),
                bankBalance,
                stated.map(closing -> new AccountState.Stated(closing.balance(), closing.on()))
                        .orElse(null),
                opening.isEmpty() || stated.isEmpty()
                        ? zero
                        : stated.get()
                                .balance()
                                .minus(balanceOn(id, stated.get().on(), knownAt, opening.get())),
                new AccountState.Total(otherSide.count(), otherSide.amount()),
                new AccountState.Total(proved.count(), proved.amount()),
                new AccountState.Open<>(asides.count(id, asOf, knownAt), aside, asides.lines(id, asOf, knownAt, SHOWN)),
                openLines(id, asOf, knownAt, unexplained),
                openItems(entries.onOneSideOnly(asOf, knownAt), moved.minus(seen)),
                elsewhere.amount(),
                opening.orElse(zero)
                        .plus(otherSide.amount())
                        .plus(aside)
                        .plus(moved)
                        .minus(elsewhere.amount()),
                seen.minus(elsewhere.amount()).minus(proved.amount()),
                named(entries.byHand(asOf, knownAt)),
                Stream.concat(sums.rules(id, asOf, knownAt).stream(), asides.rules(id, asOf, knownAt).stream())
                        .toList());
    }

    private Money balanceOn(UUID id, LocalDate day, Instant knownAt, Money opening) {
        return opening.plus(sums.all(id, day, knownAt).amount());
    }

    private AccountState.Open<AccountState.OpenLine> openLines(UUID id, LocalDate asOf, Instant knownAt, Money amount) {
        var lines = sums.unexplained(id, asOf, knownAt, SHOWN);
        long count = lines.size() < SHOWN ? lines.size() : sums.countUnexplained(id, asOf, knownAt);
        return new AccountState.Open<>(count, amount, lines);
    }

    private AccountState.Open<AccountState.OpenItem> openItems(List<BookEntries.Item> items, Money amount) {
        return new AccountState.Open<>(items.size(), amount, named(items.subList(0, Math.min(items.size(), SHOWN))));
    }

    private List<AccountState.OpenItem> named(List<BookEntries.Item> items) {
        var labels = books.labels(items.stream().map(BookEntries.Item::id).toList());
        return items.stream()
                .map(item -> new AccountState.OpenItem(
                        item.id(), labels.getOrDefault(item.id(), ""), item.since(), item.amount()))
                .toList();
    }
}
