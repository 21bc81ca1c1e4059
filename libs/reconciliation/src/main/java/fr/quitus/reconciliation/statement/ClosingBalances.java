package fr.quitus.reconciliation.statement;

import fr.quitus.ledger.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers how the last statement of each account closed, to say when the next one opens otherwise. */
public final class ClosingBalances {

    private static final int ACCOUNTS_REMEMBERED = 1_000;

    private final Map<AccountReference, Money> closings = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountReference, Money> eldest) {
            return size() > ACCOUNTS_REMEMBERED;
        }
    };

    /** A warning when this opening does not follow the account's previous closing in the file. */
    public Optional<String> warningAt(AccountReference account, Money opening) {
        Money closing = closings.get(account.canonical());
        if (closing == null || opening == null || closing.equals(opening)) {
            return Optional.empty();
        }
        return Optional.of("opens at " + opening + ", the account's previous statement closed at " + closing);
    }

    public void closed(AccountReference account, Money closing) {
        if (closing != null) {
            closings.put(account.canonical(), closing);
        }
    }
}
