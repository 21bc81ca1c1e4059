package fr.quitus.reconciliation.statement;

import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of one statement: what it adds up to.
 *
 * @param index the header's index
 * @param opening as finally known (some files give it after their lines), or null
 * @param closing or null
 * @param closedOn day of the closing balance, or null
 * @param lines all lines handed over, those that are not money included
 * @param sum booked money, credit positive; for PES and the Helios extract the payments as their flow counts them
 *     (paid out is positive in expenditure, received is positive in revenue)
 * @param warnings what a person should know and what is no reason to refuse
 * @param counts PES only, else null
 */
public record StatementTotals(
        int index,
        Money opening,
        Money closing,
        LocalDate closedOn,
        long lines,
        Money sum,
        Check check,
        List<String> warnings,
        PesCounts counts) {

    /** Whether the file itself proves the sum. */
    public enum Check {
        VERIFIED,
        NOT_CHECKED
    }

    public StatementTotals {
        warnings = List.copyOf(warnings);
    }
}
