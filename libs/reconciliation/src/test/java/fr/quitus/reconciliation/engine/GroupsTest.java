package fr.quitus.reconciliation.engine;

import static fr.quitus.reconciliation.engine.Lines.clearing;
import static fr.quitus.reconciliation.engine.Lines.debit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.DateWindow;
import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Exact;
import fr.quitus.reconciliation.rule.Grouping;
import fr.quitus.reconciliation.rule.PartyCheck;
import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.rule.Scope;
import fr.quitus.reconciliation.rule.Source;
import fr.quitus.reconciliation.rule.StandardRules;
import fr.quitus.reconciliation.rule.Tolerance;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One line for several movements, several lines for one, tolerance, patterns, what is ignored and what was undone. */
class GroupsTest {

    private static final Tolerance FIVE_CENTS = new Tolerance(5, 10_000, Tolerance.Bearer.EXPECTED);

    private static List<Outcome> outcomes(RuleSet rules, List<Expected> expecteds, EvidenceLine... lines) {
        return outcomes(rules, Map.of(), expecteds, lines);
    }

    private static List<Outcome> outcomes(
            RuleSet rules, Map<UUID, Set<UUID>> takenBack, List<Expected> expecteds, EvidenceLine... lines) {
        var reconciler = new Reconciler(expecteds, rules, new History(takenBack));
        reconciler.consider(List.of(lines));
        return reconciler.conclude();
    }

    private static List<Outcome> outcomes(List<Expected> expecteds, EvidenceLine... lines) {
        return outcomes(StandardRules.SET, expecteds, lines);
    }

    private static EvidenceLine text(int number, String amount, String text) {
        return debit(number, amount, null, null, text);
    }

    @Test
    void paysAllOrdersThatOneLineNames() {
        var outcome = (Outcome.Matched) outcomes(
                        List.of(clearing(1187, "10.00"), clearing(1188, "20.00")),
                        text(1, "30.00", "MANDATS 2022-14-1187 ET 2022-14-1188"))
                .get(0);

        assertThat(outcome.parts())
                .extracting(Part::amount)
                .containsExactly(Money.euros("10.00"), Money.euros("20.00"));
        assertThat(outcome.why())
                .contains(Check.of(Criterion.AMOUNT, "10.00 EUR + 20.00 EUR = 30.00 EUR", "30.00 EUR", true));
    }

    @Test
    void onlyProposesASumThatLeavesOutAnOrderThatTheLineNames() {
        var outcome = outcomes(
                        List.of(clearing(1187, "10.00"), clearing(1188, "20.00"), clearing(1189, "7.00")),
                        text(1, "30.00", "2022-14-1187, 2022-14-1188, 2022-14-1189"))
                .get(0);

        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        assertThat(outcome.why()).extracting(Check::criterion).contains(Criterion.COMPLETE);
    }

    @Test
    void leavesTwoSumsToAPerson() {
        var outcome = outcomes(
                        List.of(clearing(1187, "10.00"), clearing(1188, "20.00"), clearing(1189, "30.00")),
                        text(1, "30.00", "2022-14-1187, 2022-14-1188, 2022-14-1189"))
                .get(0);

        assertThat(outcome).isInstanceOf(Outcome.Ambiguous.class);
    }

    @Test
    void paysAnOrderByAllLinesThatNameIt() {
        var outcomes = outcomes(
                List.of(clearing(1187, "30.00")),
                text(1, "10.00", "2022-14-1187 1/2"),
                text(2, "20.00", "2022-14-1187 2/2"));

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Matched.class::isInstance);
        assertThat(outcomes)
                .extracting(outcome -> ((Outcome.Matched) outcome).group())
                .containsOnly(outcomes.get(0).line().id());
    }

    @Test
    void waitsUntilAllLinesAreThere() {
        assertThat(outcomes(List.of(clearing(1187, "30.00")), text(1, "10.00", "2022-14-1187 1/2")))
                .allMatch(Outcome.Mismatched.class::isInstance);
    }

    @Test
    void groupsLinesOfSixWeeksAndNotOfMore() {
        var first = Lines.line(1, Direction.DEBIT, false, "10.00", "2022-14-1187", null, "", Lines.DUE);
        var within = Lines.line(2, Direction.DEBIT, false, "20.00", "2022-14-1187", null, "", Lines.DUE.plusDays(45));
        var after = Lines.line(2, Direction.DEBIT, false, "20.00", "2022-14-1187", null, "", Lines.DUE.plusDays(46));

        assertThat(outcomes(List.of(clearing(1187, "30.00")), first, within))
                .allMatch(Outcome.Matched.class::isInstance);
        assertThat(outcomes(List.of(clearing(1187, "30.00")), first, after))
                .allMatch(Outcome.Mismatched.class::isInstance);
    }

    @Test
    void leavesALineThatPaysAllAndTwoThatPayItTogetherToAPerson() {
        assertThat(outcomes(
                        List.of(clearing(1187, "30.00")),
                        text(1, "30.00", "2022-14-1187"),
                        text(2, "10.00", "2022-14-1187"),
                        text(3, "20.00", "2022-14-1187")))
                .hasSize(3)
                .allMatch(Outcome.Ambiguous.class::isInstance);
    }

    @Test
    void onlyProposesSumsByName() {
        var outcome = outcomes(
                        List.of(clearing(1187, "10.00", "Ronalpia"), clearing(1188, "20.00", "Ronalpia")),
                        debit(1, "30.00", null, "RONALPIA", "VIREMENT"))
                .get(0);

        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
    }

    @Test
    void toleratesADifferenceWhereARuleSaysSo() {
        var rules = one(new Rule(
                "cents",
                3,
                10,
                Scope.of(LineKind.MOVEMENT),
                Exact.anywhere(),
                FIVE_CENTS,
                null,
                PartyCheck.ANY,
                Grouping.ONE_TO_ONE,
                Effect.MATCHED));
        var expecteds = List.of(clearing(1187, "10.00"));

        var more = (Outcome.Matched)
                outcomes(rules, expecteds, text(1, "10.05", "2022-14-1187")).get(0);
        var less = (Outcome.Matched)
                outcomes(rules, expecteds, text(1, "9.95", "2022-14-1187")).get(0);

        assertThat(more.parts()).extracting(Part::amount).containsExactly(Money.euros("10.00"));
        assertThat(less.parts()).extracting(Part::amount).containsExactly(Money.euros("9.95"));
        assertThat(more.rule().version()).isEqualTo(3);
        assertThat(more.why()).contains(Check.of(Criterion.AMOUNT, "10.00 EUR ± 0.05 EUR", "10.05 EUR", true));
        assertThat(outcomes(rules, expecteds, text(1, "10.06", "2022-14-1187")))
                .allMatch(Outcome.Mismatched.class::isInstance);
    }

    @Test
    void findsReferencesByAPattern() {
        var pattern = new ReferencePattern("N(?P<reference>[0-9]+)");
        var rules = one(new Rule(
                "short",
                1,
                10,
                Scope.of(LineKind.MOVEMENT),
                new Exact(Set.of(Source.TEXT), pattern),
                Tolerance.NONE,
                null,
                PartyCheck.ANY,
                Grouping.ONE_TO_ONE,
                Effect.MATCHED));
        var expected = Lines.expected(1, Direction.DEBIT, false, "10.00", Set.of("77"), Set.of());

        assertThat(outcomes(rules, List.of(expected), text(1, "10.00", "FACT N77")))
                .allMatch(Outcome.Matched.class::isInstance);
        assertThat(outcomes(rules, List.of(expected), text(1, "10.00", "FACT 77")))
                .isEmpty();
    }

    @Test
    void putsAsideWhatARuleIgnores() {
        var rules = one(new Rule(
                "charges",
                1,
                10,
                new Scope(Set.of(), Set.of(), null, Set.of("06")),
                null,
                Tolerance.NONE,
                null,
                PartyCheck.ANY,
                Grouping.ONE_TO_ONE,
                Effect.IGNORED));

        assertThat(outcomes(rules, List.of(clearing(1187, "10.00")), text(1, "0.30", "FRAIS")))
                .allMatch(Outcome.Ignored.class::isInstance);
        assertThat(outcomes(rules, List.of(clearing(1187, "10.00")), text(1, "10.00", "2022-14-1187")))
                .noneMatch(Outcome.Ignored.class::isInstance);
    }

    @Test
    void doesNotRepeatWhatAPersonUndid() {
        var order = clearing(1187, "10.00");
        var line = text(1, "10.00", "2022-14-1187");
        var outcome = outcomes(StandardRules.SET, Map.of(line.id(), Set.of(order.id())), List.of(order), line)
                .get(0);

        assertThat(outcome).isNotInstanceOf(Outcome.Matched.class);
        assertThat(outcome.why()).extracting(Check::criterion).contains(Criterion.NOT_UNDONE);
    }

    /** Where thousands look alike nothing is certain, and nothing takes long. */
    @Test
    void standsACrowd() {
        var expecteds = new ArrayList<Expected>();
        var lines = new ArrayList<EvidenceLine>();
        for (int i = 0; i < 10_000; i++) {
            expecteds.add(
                    Lines.expected(i, Direction.DEBIT, false, "10.00", Set.of("CONTRAT-2022"), Set.of("Ronalpia")));
            lines.add(debit(i, "10.00", i % 2 == 0 ? "CONTRAT-2022" : null, "RONALPIA", ""));
        }

        assertThat(outcomes(expecteds, lines.toArray(EvidenceLine[]::new)))
                .hasSize(10_000)
                .allMatch(Outcome.Ambiguous.class::isInstance);
    }

    @Test
    void opensTheWindowOfARule() {
        var rules = one(new Rule(
                "window",
                1,
                10,
                Scope.of(LineKind.MOVEMENT),
                null,
                Tolerance.NONE,
                new DateWindow(0, 0, false),
                PartyCheck.ANY,
                Grouping.ONE_TO_ONE,
                Effect.PROPOSED));
        var expecteds = List.of(clearing(1187, "10.00"));

        assertThat(outcomes(rules, expecteds, Lines.bookedOn(1, "10.00", Lines.DUE)))
                .hasSize(1);
        assertThat(outcomes(rules, expecteds, Lines.bookedOn(1, "10.00", Lines.DUE.plusDays(1))))
                .isEmpty();
    }

    private static RuleSet one(Rule rule) {
        return new RuleSet(1, List.of(rule));
    }
}
