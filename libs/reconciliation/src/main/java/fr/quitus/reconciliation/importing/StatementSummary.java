package fr.quitus.reconciliation.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.util.List;
import java.util.UUID;

/**
 * One statement of a file.
 *
 * @param opening or absent when the file does not say
 * @param closing or absent when the file does not say
 * @param sum of booked money, credit positive; for PES the payments as their flow counts them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementSummary(
        int index,
        String account,
        UUID accountId,
        String identification,
        String currency,
        Money opening,
        Money closing,
        long lines,
        Money sum,
        StatementTotals.Check check,
        List<String> warnings) {

    static StatementSummary of(StatementHeader header, UUID accountId, StatementTotals totals) {
        return new StatementSummary(
                header.index(),
                header.account().value(),
                accountId,
                header.identification(),
                header.currency().getCurrencyCode(),
                totals.opening(),
                totals.closing(),
                totals.lines(),
                totals.sum(),
                totals.check(),
                totals.warnings());
    }
}
