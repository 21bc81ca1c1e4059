package fr.quitus.reconciliation.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.outcome.Past;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What other rules would have changed: the set that holds and the one that is tried, both applied to the same lines as
 * if they had just come.
 *
 * @param lines that were matched again: those of the period about which no person has decided
 * @param changed lines that would have another verdict, or prove something else
 * @param kinds the changes by verdict
 * @param items the first 200 changes, by booking day
 */
public record TrialView(
        LocalDate from, LocalDate to, long lines, long changed, List<Kind> kinds, List<ChangedLine> items) {

    /** How many lines would go from one verdict to another; the same twice when they would prove something else. */
    public record Kind(Verdict before, Verdict after, long lines) {}

    /** A line that would be decided otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedLine(
            UUID line,
            LocalDate bookedOn,
            Direction direction,
            Money amount,
            String counterparty,
            String text,
            Past.Told before,
            Past.Told after) {}
}
