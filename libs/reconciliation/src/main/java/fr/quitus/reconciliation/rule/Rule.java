package fr.quitus.reconciliation.rule;

import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.Objects;

/**
 * One rule. An outcome is the first rule that holds, by priority; no score decides.
 *
 * @param name short, of its own in a set: {@code reference-in-text}
 * @param version 1 for the first of this name
 * @param priority the smaller, the earlier; no two rules of a set have the same
 * @param exact or null: then amount, date and name speak alone
 * @param dateWindow or null when the date does not count
 * @param against what lines are compared with
 */
public record Rule(
        String name,
        int version,
        int priority,
        Scope scope,
        Exact exact,
        Tolerance tolerance,
        DateWindow dateWindow,
        PartyCheck counterparty,
        Grouping grouping,
        Effect effect,
        Against against) {

    public Rule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(counterparty, "counterparty");
        Objects.requireNonNull(grouping, "grouping");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(against, "against");
    }

    /** A rule about what is still expected. */
    public Rule(
            String name,
            int version,
            int priority,
            Scope scope,
            Exact exact,
            Tolerance tolerance,
            DateWindow dateWindow,
            PartyCheck counterparty,
            Grouping grouping,
            Effect effect) {
        this(
                name,
                version,
                priority,
                scope,
                exact,
                tolerance,
                dateWindow,
                counterparty,
                grouping,
                effect,
                Against.OPEN);
    }

    public boolean covers(LineKind kind, AccountReference account, Direction direction, String bankCode) {
        return scope.covers(kind, account, direction, bankCode);
    }

    /** Whether it puts aside what the accountant tells again. */
    public boolean isAgainstProved() {
        return against == Against.PROVED;
    }

    /** Whether it looks for what no line names: by amount, date and name alone. */
    public boolean isWithoutReference() {
        return exact == null && effect != Effect.IGNORED;
    }
}
