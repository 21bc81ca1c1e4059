package fr.quitus.reconciliation.ruleset;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.Against;
import fr.quitus.reconciliation.rule.DateWindow;
import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Exact;
import fr.quitus.reconciliation.rule.Grouping;
import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.Scope;
import fr.quitus.reconciliation.rule.Tolerance;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.support.problem.Refusal;
import java.util.List;
import java.util.Set;

/** Turns what users write into rules, and rules into what users read. */
final class RuleForms {

    /** A larger difference is no difference any more. */
    private static final Money LARGEST_TOLERANCE = Money.euros("1000.00");

    private RuleForms() {}

    /**
     * The rule that a user means.
     *
     * @throws Refusal naming the field when it cannot work
     */
    static Rule rule(String name, int version, RuleBody body) {
        var rule = new Rule(
                name,
                version,
                body.priority(),
                scope(body.scope()),
                body.exact() == null ? null : exact(body.exact()),
                body.tolerance() == null ? Tolerance.NONE : tolerance(body.tolerance()),
                body.dateWindow() == null
                        ? null
                        : new DateWindow(
                                body.dateWindow().daysBefore(),
                                body.dateWindow().daysAfter(),
                                body.dateWindow().businessDays()),
                body.counterparty(),
                body.grouping() == null
                        ? Grouping.ONE_TO_ONE
                        : new Grouping(
                                body.grouping().mostOrders(),
                                body.grouping().mostLines(),
                                body.grouping().withinDays()),
                body.effect(),
                body.against() == null ? Against.OPEN : body.against());
        requirePutsAsideOnly(rule);
        return rule;
    }

    /** What is proved can prove nothing more; only what agrees in all that the two lines say is the same payment. */
    private static void requirePutsAsideOnly(Rule rule) {
        boolean sound = rule.effect() == Effect.IGNORED
                && rule.scope().kinds().equals(Set.of(LineKind.PAYMENT))
                && rule.exact() != null
                && rule.exact().pattern() == null
                && rule.tolerance().isNone()
                && rule.dateWindow() == null
                && rule.grouping().isOneToOne();
        if (rule.isAgainstProved() && !sound) {
            throw new Refusal(RuleReason.RULE_AGAINST_PROVED_INVALID, rule.name()).at("against", rule.against());
        }
    }

    private static Scope scope(RuleBody.ScopeBody body) {
        return new Scope(body.kinds(), body.accounts(), body.direction(), body.bankCodes());
    }

    private static Exact exact(RuleBody.ExactBody body) {
        try {
            return new Exact(body.sources(), body.pattern() == null ? null : new ReferencePattern(body.pattern()));
        } catch (IllegalArgumentException fault) {
            throw new Refusal(RuleReason.RULE_PATTERN_INVALID, fault.getMessage()).at("exact.pattern", body.pattern());
        }
    }

    private static Tolerance tolerance(RuleBody.ToleranceBody body) {
        if (!body.amount().isPositive() || body.amount().isMoreThan(LARGEST_TOLERANCE)) {
            throw new Refusal(RuleReason.RULE_TOLERANCE_OUT_OF_BOUNDS, body.amount(), LARGEST_TOLERANCE)
                    .at("tolerance.amount", body.amount());
        }
        return new Tolerance(body.amount().minorUnits(), body.perTenThousand(), body.bearer());
    }

    static RuleBody body(Rule rule, String title) {
        var scope = rule.scope();
        var exact = rule.exact();
        var window = rule.dateWindow();
        var grouping = rule.grouping();
        return new RuleBody(
                title,
                rule.priority(),
                new RuleBody.ScopeBody(scope.kinds(), scope.accounts(), scope.direction(), scope.bankCodes()),
                exact == null
                        ? null
                        : new RuleBody.ExactBody(
                                exact.sources(),
                                exact.pattern() == null ? null : exact.pattern().text()),
                rule.tolerance().isNone() ? null : body(rule.tolerance()),
                window == null
                        ? null
                        : new RuleBody.WindowBody(window.daysBefore(), window.daysAfter(), window.businessDays()),
                rule.counterparty(),
                grouping.isOneToOne()
                        ? null
                        : new RuleBody.GroupingBody(grouping.mostOrders(), grouping.mostLines(), grouping.withinDays()),
                rule.effect(),
                rule.isAgainstProved() ? rule.against() : null);
    }

    private static RuleBody.ToleranceBody body(Tolerance tolerance) {
        return new RuleBody.ToleranceBody(
                Money.ofMinor(tolerance.minorUnits(), Money.EUR), tolerance.perTenThousand(), tolerance.bearer());
    }

    /** What is allowed and should be known: a match that no reference proves. */
    static List<String> warnings(Rule rule) {
        boolean withoutReference = rule.exact() == null && rule.effect() == Effect.MATCHED;
        return withoutReference ? List.of("MATCHES_WITHOUT_REFERENCE") : List.of();
    }
}
