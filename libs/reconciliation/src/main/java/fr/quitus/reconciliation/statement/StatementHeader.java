package fr.quitus.reconciliation.statement;

import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The beginning of one statement of a file.
 *
 * @param index 1 for the first statement of the file
 * @param identification the statement's own name, or null
 * @param opening balance before the first line, or null where it is not known (yet): see the totals
 * @param from first day, or null
 * @param to last day, or null where it is not known (yet)
 * @param place where the file names the account, or null
 */
public record StatementHeader(
        int index,
        StatementFormat format,
        AccountReference account,
        String identification,
        Currency currency,
        Money opening,
        LocalDate from,
        LocalDate to,
        String place) {

    /** A header in a format that names the account in one known place. */
    public StatementHeader(
            int index,
            StatementFormat format,
            AccountReference account,
            String identification,
            Currency currency,
            Money opening,
            LocalDate from,
            LocalDate to) {
        this(index, format, account, identification, currency, opening, from, to, null);
    }
}
