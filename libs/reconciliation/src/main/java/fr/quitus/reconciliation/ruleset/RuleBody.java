package fr.quitus.reconciliation.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.Against;
import fr.quitus.reconciliation.rule.DateWindow;
import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Grouping;
import fr.quitus.reconciliation.rule.PartyCheck;
import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Source;
import fr.quitus.reconciliation.rule.Tolerance;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A rule as users write it.
 *
 * @param priority the smaller, the earlier
 * @param exact absent: amount, date and name speak alone
 * @param tolerance absent: amounts are equal to the cent
 * @param dateWindow absent: the date does not count
 * @param grouping absent: one line, one expected movement
 * @param against absent: what is still expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleBody(
        @NotBlank @Size(max = 120) String title,
        @Min(1) @Max(9_999) int priority,
        @NotNull @Valid ScopeBody scope,
        @Valid ExactBody exact,
        @Valid ToleranceBody tolerance,
        @Valid WindowBody dateWindow,
        @NotNull PartyCheck counterparty,
        @Valid GroupingBody grouping,
        @NotNull Effect effect,
        Against against) {

    private static final int MOST_CODES = 50;

    /**
     * Which lines the rule looks at; an empty list restricts nothing.
     *
     * @param accounts in their canonical spelling: a RIB where there is one
     * @param direction absent: both
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScopeBody(
            @NotNull Set<LineKind> kinds,
            @NotNull @Size(max = MOST_CODES) Set<@NotBlank @Size(max = 150) String> accounts,
            Direction direction,
            @NotNull @Size(max = MOST_CODES) Set<@NotBlank @Size(max = 100) String> bankCodes) {}

    /**
     * The line must name a reference.
     *
     * @param pattern RE2, with a group named {@value ReferencePattern#GROUP}; absent: every known reference is looked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExactBody(
            @NotEmpty Set<@NotNull Source> sources,

            @Size(min = 1, max = ReferencePattern.LENGTH_LIMIT) String pattern) {}

    /**
     * By how much an amount may differ; both limits hold.
     *
     * @param amount at most 1,000.00
     * @param perTenThousand hundredths of a percent of what is expected, at most 10 %
     * @param bearer whom the difference is left to
     */
    public record ToleranceBody(
            @NotNull Money amount,
            @Min(1) @Max(1_000) int perTenThousand,
            @NotNull Tolerance.Bearer bearer) {}

    /** Days before the first and after the last day on which the movement is expected. */
    public record WindowBody(
            @Min(0) @Max(DateWindow.LONGEST) int daysBefore,
            @Min(0) @Max(DateWindow.LONGEST) int daysAfter,
            boolean businessDays) {}

    /** How many may belong together, and within how many days. */
    public record GroupingBody(
            @Min(1) @Max(Grouping.LARGEST) int mostOrders,
            @Min(1) @Max(Grouping.LARGEST) int mostLines,
            @Min(0) @Max(DateWindow.LONGEST) int withinDays) {}
}
