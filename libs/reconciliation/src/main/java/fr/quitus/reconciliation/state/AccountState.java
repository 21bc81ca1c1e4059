package fr.quitus.reconciliation.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The reconciliation statement of a bank account. Money that comes in is positive.
 *
 * <p>{@code bookBalance} is {@code bankBalance}, less what is on the bank and not explained, plus what is in the books
 * and not on the bank, plus {@code difference}.
 *
 * @param opening before the first line, by the earliest statement; absent when no statement gives balances: then balances
 *     count from zero
 * @param bankBalance opening and all booked lines
 * @param stated what the last statement says, and on which day; absent when none does
 * @param missingFromStatements what the last statement says more than the lines do: a statement was not imported
 * @param otherSide lines that are not this side's business
 * @param proved lines that a fact of this side stands on
 * @param putAside lines about which nobody has to care, as a rule or a person says; they are no book entries
 * @param unexplained lines that nothing explains yet
 * @param inBooksOnly what the books say and no account has shown
 * @param provedElsewhere what other accounts have shown
 * @param difference zero, or each euro of it is among {@code reasons}
 * @param rules that decided, in the versions that they then had; without a name: a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountState(
        UUID account,
        String accountName,
        LocalDate asOf,
        Instant knownAt,
        Money opening,
        Money bankBalance,
        Stated stated,
        Money missingFromStatements,
        Total otherSide,
        Total proved,
        Open<AsideLine> putAside,
        Open<OpenLine> unexplained,
        Open<OpenItem> inBooksOnly,
        Money provedElsewhere,
        Money bookBalance,
        Money difference,
        List<OpenItem> reasons,
        List<RuleUse> rules) {

    /** What a statement gives as its closing balance. */
    public record Stated(Money balance, LocalDate on) {}

    /** A number of lines and their sum. */
    public record Total(long lines, Money amount) {}

    /**
     * What is open, and its sum.
     *
     * @param items at most 500, the largest lines or the oldest entries first
     */
    public record Open<T>(long count, Money amount, List<T> items) {}

    /** A line, or the rest of it, that nothing explains. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenLine(UUID line, LocalDate bookedOn, Money amount, String counterparty, String text) {}

    /**
     * A line that was put aside.
     *
     * @param rule that did, in its version; or absent
     * @param actor the person who did, or absent
     * @param reason that person's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AsideLine(
            UUID line,
            LocalDate bookedOn,
            Money amount,
            String counterparty,
            String text,
            String rule,
            Integer version,
            String actor,
            String reason) {}

    /** An order, and how much of it is on one side only. */
    public record OpenItem(UUID order, String label, LocalDate since, Money amount) {}

    /** A rule that decided, and how many lines it matched or put aside. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleUse(String name, Integer version, long matches) {}
}
