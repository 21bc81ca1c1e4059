package fr.quitus.reconciliation.engine;

import static fr.quitus.reconciliation.engine.Lines.clearing;
import static fr.quitus.reconciliation.engine.Lines.debit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.rule.StandardRules;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static List<Outcome> outcomes(List<Expected> expecteds, EvidenceLine... lines) {
        var reconciler = new Reconciler(expecteds, StandardRules.SET);
        reconciler.consider(List.of(lines));
        return reconciler.conclude();
    }

    private static Outcome outcome(List<Expected> expecteds, EvidenceLine line) {
        return outcomes(expecteds, line).get(0);
    }

    @Test
    void matchesByEndToEndReference() {
        var outcome = outcome(
                List.of(clearing(1187, "14000.00", "Ronalpia")), debit(1, "14000.00", "2022-14-1187", "RONALPIA", ""));

        assertThat(outcome).isInstanceOf(Outcome.Matched.class);
        assertThat(outcome.why())
                .extracting(Check::criterion, Check::verdict)
                .containsExactly(
                        tuple(Criterion.REFERENCE),
                        tuple(Criterion.AMOUNT),
                        tuple(Criterion.DIRECTION),
                        tuple(Criterion.COUNTERPARTY),
                        tuple(Criterion.DATE));
    }

    private static Tuple tuple(Criterion criterion) {
        return Tuple.tuple(criterion, Check.Agreement.AGREES);
    }

    @Test
    void matchesByAnOrderNumberInTheRemittanceText() {
        var outcome = outcome(
                List.of(clearing(1187, "14000.00")),
                debit(1, "14000.00", null, null, "VIR MANDAT 2022/014/0001187 SEM"));

        assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    }

    @Test
    void prefersTheLongerReference() {
        var first = Lines.expected(1, Direction.DEBIT, false, "10.00", Set.of("2022-14-1187"), Set.of());
        var second = Lines.expected(2, Direction.DEBIT, false, "10.00", Set.of("2022-14-1187-2"), Set.of());

        var outcome = outcome(List.of(first, second), debit(1, "10.00", null, null, "2022-14-1187-2"));

        assertThat(((Outcome.Matched) outcome).parts().get(0).expected()).isEqualTo(second);
    }

    @Test
    void saysThatAnotherAmountWithTheSameReferenceIsAMismatch() {
        var outcome = outcome(List.of(clearing(1187, "14000.00")), debit(1, "14000.01", "2022-14-1187", null, ""));

        assertThat(outcome).isInstanceOf(Outcome.Mismatched.class);
        assertThat(outcome.why()).contains(Check.of(Criterion.AMOUNT, "14000.00 EUR", "14000.01 EUR", false));
    }

    @Test
    void saysThatTheOtherDirectionIsAMismatch() {
        var credit = Lines.line(1, Direction.CREDIT, false, "10.00", "2022-14-1187", null, "", Lines.DUE);

        assertThat(outcome(List.of(clearing(1187, "10.00")), credit)).isInstanceOf(Outcome.Mismatched.class);
    }

    @Test
    void onlyProposesWhenTheNameContradicts() {
        var outcome = outcome(
                List.of(clearing(1187, "10.00", "Ronalpia")), debit(1, "10.00", "2022-14-1187", "EDF CLIENTS", ""));

        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        assertThat(outcome.why()).contains(Check.of(Criterion.COUNTERPARTY, "Ronalpia", "EDF CLIENTS", false));
    }

    @Test
    void leavesTwoEqualCandidatesToAPerson() {
        var first = Lines.expected(1, Direction.DEBIT, false, "10.00", Set.of("SUB-2022-158"), Set.of());
        var second = Lines.expected(2, Direction.DEBIT, false, "10.00", Set.of("SUB-2022-158"), Set.of());

        var outcome = outcome(List.of(first, second), debit(1, "10.00", null, null, "SUB 2022 158"));

        assertThat(outcome).isInstanceOf(Outcome.Ambiguous.class);
        assertThat(outcome.candidates()).hasSize(2);
        assertThat(outcome.why()).contains(Check.of(Criterion.ONE_CANDIDATE, 1, 2, false));
    }

    @Test
    void choosesByAmountAmongCandidatesOfOneReference() {
        var first = Lines.expected(1, Direction.DEBIT, false, "10.00", Set.of("SUB-2022-158"), Set.of());
        var second = Lines.expected(2, Direction.DEBIT, false, "20.00", Set.of("SUB-2022-158"), Set.of());

        var outcome = outcome(List.of(first, second), debit(1, "20.00", null, null, "SUB 2022 158"));

        assertThat(((Outcome.Matched) outcome).parts().get(0).expected()).isEqualTo(second);
        assertThat(outcome.candidates()).extracting(Candidate::expected).containsExactly(first);
        assertThat(outcome.candidates().get(0).failed()).containsExactly(Criterion.AMOUNT);
    }

    @Test
    void leavesTwoLinesForOneMovementToAPerson() {
        var outcomes = outcomes(
                List.of(clearing(1187, "10.00")),
                debit(1, "10.00", "2022-14-1187", null, ""),
                debit(2, "10.00", null, null, "MANDAT 2022-14-1187"));

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Ambiguous.class::isInstance);
        assertThat(outcomes.get(0).why()).contains(Check.of(Criterion.ONE_LINE, 1, 2, false));
    }

    @Test
    void onlyProposesByAmountAndDate() {
        assertThat(outcome(List.of(clearing(1187, "10.00", "Ronalpia")), debit(1, "10.00", null, "RONALPIA", "VIR")))
                .isInstanceOf(Outcome.Proposed.class);
    }

    @Test
    void proposesByAmountWithinTheWindowAndNotOutside() {
        var expecteds = List.of(clearing(1187, "10.00"));
        var last = Lines.DUE.plusDays(45);

        assertThat(considered(expecteds, Lines.bookedOn(1, "10.00", Lines.ISSUED.minusDays(1))))
                .isFalse();
        assertThat(considered(expecteds, Lines.bookedOn(1, "10.00", Lines.ISSUED)))
                .isTrue();
        assertThat(considered(expecteds, Lines.bookedOn(1, "10.00", last))).isTrue();
        assertThat(considered(expecteds, Lines.bookedOn(1, "10.00", last.plusDays(1))))
                .isFalse();
    }

    private static boolean considered(List<Expected> expecteds, EvidenceLine line) {
        return !new Reconciler(expecteds, StandardRules.SET)
                .consider(List.of(line))
                .isEmpty();
    }

    @Test
    void leavesTwoMovementsOfOneAmountToAPerson() {
        var outcome =
                outcome(List.of(clearing(1187, "10.00"), clearing(1188, "10.00")), debit(1, "10.00", null, null, ""));

        assertThat(outcome).isInstanceOf(Outcome.Ambiguous.class);
    }

    @Test
    void leavesTwoLinesOfOneAmountToAPerson() {
        var outcomes = outcomes(
                List.of(clearing(1187, "10.00")), debit(1, "10.00", null, null, ""), debit(2, "10.00", null, null, ""));

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Ambiguous.class::isInstance);
    }

    @Test
    void doesNotProposeWhatAnotherLineProves() {
        var outcomes = outcomes(
                List.of(clearing(1187, "10.00")),
                debit(1, "10.00", null, null, ""),
                debit(2, "10.00", "2022-14-1187", null, ""));

        assertThat(outcomes).filteredOn(Outcome.Matched.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Unmatched.class::isInstance).hasSize(1);
    }

    @Test
    void doesNotProposeWhatReferencesDispute() {
        var outcomes = outcomes(
                List.of(clearing(1187, "10.00")),
                debit(1, "10.00", null, null, ""),
                debit(2, "10.00", "2022-14-1187", null, ""),
                debit(3, "10.00", "2022-14-1187", null, ""));

        assertThat(outcomes).hasSize(3).allMatch(Outcome.Ambiguous.class::isInstance);
    }

    @Test
    void hasNothingToSayOfALineNobodyExpects() {
        assertThat(considered(List.of(clearing(1187, "10.00")), debit(1, "11.00", null, "EDF", "FACTURE 88231")))
                .isFalse();
        assertThat(considered(List.of(clearing(1187, "10.00")), debit(1, "0.00", null, null, "")))
                .isFalse();
    }

    @Test
    void keepsToTheAccountThatIsNamed() {
        var elsewhere = AccountReference.rib("30001", "00494", "C4240000001");
        var plain = clearing(1187, "10.00");
        var bound = new Expected(
                plain.id(),
                plain.purpose(),
                plain.kind(),
                elsewhere,
                plain.direction(),
                false,
                plain.amount(),
                null,
                plain.references(),
                plain.names(),
                plain.issuedOn(),
                plain.dueOn(),
                plain.label(),
                plain.subject());

        assertThat(considered(List.of(bound), debit(1, "10.00", "2022-14-1187", null, "")))
                .isFalse();
        assertThat(considered(List.of(plain), debit(1, "10.00", "2022-14-1187", null, "")))
                .isTrue();
    }

    @Test
    void doesNotTakeABouncedTransferForAPayment() {
        var bounced = Lines.line(1, Direction.CREDIT, true, "10.00", "2022-14-1187", null, "", Lines.DUE);
        var back = Lines.expected(7, Direction.CREDIT, true, "10.00", Set.of("2022-14-1187"), Set.of());

        assertThat(considered(List.of(clearing(1187, "10.00")), bounced)).isFalse();
        assertThat(outcome(List.of(clearing(1187, "10.00"), back), bounced)).isInstanceOf(Outcome.Matched.class);
    }

    @Test
    void matchesPesLinesByTheirOrderAlone() {
        var payment = Lines.pes(1, LineKind.PAYMENT, "10.00", Lines.key("0001187"));

        assertThat(outcome(List.of(Lines.ordered(1187, LineKind.PAYMENT, "10.00")), payment))
                .isInstanceOf(Outcome.Matched.class);
        assertThat(considered(List.of(Lines.ordered(1188, LineKind.PAYMENT, "10.00")), payment))
                .isFalse();
        assertThat(considered(List.of(Lines.ordered(1187, LineKind.ORDER_STATE, "10.00")), payment))
                .isFalse();
    }

    @Test
    void letsTheAccountantSpeakTwiceAboutOneOrder() {
        var outcomes = outcomes(
                List.of(Lines.ordered(1187, LineKind.ORDER_STATE, "10.00")),
                Lines.pes(1, LineKind.ORDER_STATE, "10.00", Lines.key("1187")),
                Lines.pes(2, LineKind.ORDER_STATE, "10.00", Lines.key("1187")));

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Matched.class::isInstance);
    }

    @Test
    void keepsTenCandidatesTheBestFirst() {
        var expecteds = new ArrayList<Expected>();
        for (int number = 1; number <= 12; number++) {
            expecteds.add(
                    Lines.expected(number, Direction.DEBIT, false, number + ".00", Set.of("SUB-2022-158"), Set.of()));
        }

        var outcome = outcome(expecteds, debit(1, "12.50", null, null, "SUB 2022 158"));

        assertThat(((Outcome.Mismatched) outcome).expected()).isEqualTo(expecteds.get(11));
        assertThat(outcome.candidates())
                .hasSize(10)
                .first()
                .extracting(Candidate::expected)
                .isEqualTo(expecteds.get(10));
    }
}
