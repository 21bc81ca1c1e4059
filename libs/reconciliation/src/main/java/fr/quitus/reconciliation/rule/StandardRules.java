package fr.quitus.reconciliation.rule;

import fr.quitus.reconciliation.statement.LineKind;
import java.util.List;
import java.util.Set;

/** The rules that ship: careful enough that nobody has to edit them before the first file. */
public final class StandardRules {

    /** Banks and treasuries are late by weeks, seldom by more than six. */
    private static final DateWindow SIX_WEEKS = new DateWindow(0, 45, false);

    private static final Grouping SOME = new Grouping(8, 8, 45);
    private static final Grouping FEW = new Grouping(5, 5, 10);

    /** Version 0 of every rule set. */
    public static final RuleSet SET = new RuleSet(
            0,
            List.of(
                    toldAgain(),
                    accountantsKey(),
                    extract("accountant-number", 150, PartyCheck.NOT_CONTRADICTED, Effect.MATCHED),
                    extract("accountant-number-other-name", 160, PartyCheck.ANY, Effect.PROPOSED),
                    bank("reference", 200, Exact.anywhere(), null, PartyCheck.NOT_CONTRADICTED, SOME, Effect.MATCHED),
                    bank("reference-other-name", 300, Exact.anywhere(), null, PartyCheck.ANY, SOME, Effect.PROPOSED),
                    bank("name-amount-date", 400, null, SIX_WEEKS, PartyCheck.SAME, FEW, Effect.PROPOSED),
                    bank("amount-date", 500, null, SIX_WEEKS, PartyCheck.ANY, Grouping.ONE_TO_ONE, Effect.PROPOSED)));

    private StandardRules() {}

    /** Before all others: else a payment of a part that is told again would pay the rest. */
    private static Rule toldAgain() {
        return new Rule(
                "accountant-told-again",
                1,
                90,
                Scope.of(LineKind.PAYMENT),
                new Exact(Set.of(Source.ORDER_KEY, Source.REFERENCES), null),
                Tolerance.NONE,
                null,
                PartyCheck.NOT_CONTRADICTED,
                Grouping.ONE_TO_ONE,
                Effect.IGNORED,
                Against.PROVED);
    }

    /** The accountant names the order by its key: that is proof. */
    private static Rule accountantsKey() {
        return new Rule(
                "accountant-key",
                1,
                100,
                Scope.of(LineKind.ORDER_STATE, LineKind.PAYMENT),
                new Exact(Set.of(Source.ORDER_KEY), null),
                Tolerance.NONE,
                null,
                PartyCheck.ANY,
                SOME,
                Effect.MATCHED);
    }

    /** An extract of the accountant's payments names the order's number without its slip. */
    private static Rule extract(String name, int priority, PartyCheck party, Effect effect) {
        return new Rule(
                name,
                1,
                priority,
                Scope.of(LineKind.PAYMENT),
                new Exact(Set.of(Source.REFERENCES), null),
                Tolerance.NONE,
                null,
                party,
                SOME,
                effect);
    }

    private static Rule bank(
            String name,
            int priority,
            Exact exact,
            DateWindow window,
            PartyCheck party,
            Grouping grouping,
            Effect effect) {
        return new Rule(
                name, 1, priority, Scope.of(LineKind.MOVEMENT), exact, Tolerance.NONE, window, party, grouping, effect);
    }
}
