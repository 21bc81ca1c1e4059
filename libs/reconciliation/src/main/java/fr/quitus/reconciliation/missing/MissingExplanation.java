package fr.quitus.reconciliation.missing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why a movement is missing: what was looked for, and where.
 *
 * @param covered whether a statement reaches the due day; else the statement may be what is missing
 * @param statements that were read since the movement could be expected, the newest first, at most 50
 * @param nearest ids of waiting lines with the same amount and direction, at most 5: look at these first
 * @param words the same as sentences, in the caller's language
 */
public record MissingExplanation(
        MissingView movement,
        LookedFor lookedFor,
        boolean covered,
        List<ReadStatement> statements,
        List<UUID> nearest,
        List<String> words) {

    /**
     * What a line would have to say.
     *
     * @param lines of which kind
     * @param party the other side's name, or absent
     * @param budget whose PES files could show it; absent when a bank account does
     * @param from not expected before
     * @param until the day up to which it was looked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LookedFor(
            LineKind lines,
            List<String> references,
            Money amount,
            Direction direction,
            String party,
            String budget,
            LocalDate from,
            LocalDate until) {}

    /** A statement that was read and does not show it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReadStatement(
            String sha256,
            StatementFormat format,
            UUID account,
            String accountName,
            String identification,
            LocalDate until,
            long lines) {}
}
