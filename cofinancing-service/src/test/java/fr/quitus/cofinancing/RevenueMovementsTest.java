package fr.quitus.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderState.Status;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.support.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service tells the reconciliation, and what it makes of a proof. */
@QuarkusTest
@ActivateRequestContext
class RevenueMovementsTest {

    @Inject
    Movements movements;

    @Test
    void readsBankStatementsAndTheAccountantsRevenue() {
        assertThat(movements.concerns(StatementFormat.PES_RETOUR_REVENUE)).isTrue();
        assertThat(movements.concerns(StatementFormat.CFONB_120)).isTrue();
        assertThat(movements.concerns(StatementFormat.PES_RETOUR_EXPENDITURE)).isFalse();
    }

    @Test
    void expectsAnOrdersMoneyUnderItsNumberItsClaimAndItsFunder() {
        var dossier = Dossier.agreed("20000.00");
        dossier.issued(dossier.claimed("CLAIM-77", "8000.00"), "8000.00", 41);
        var expected = expected(dossier, LineKind.MOVEMENT);
        assertThat(expected.amount()).isEqualTo(Money.euros("8000.00"));
        assertThat(expected.references()).containsExactlyInAnyOrder("2022-7-41", "CLAIM-77");
        assertThat(expected.names()).containsExactly("Caisse " + dossier.n());
        assertThat(expected.dueOn()).isEqualTo(LocalDate.of(2022, 8, 9));
        assertThat(expected(dossier, LineKind.ORDER_STATE).orderKey().slip()).isEqualTo("7");
        assertThat(all(dossier, LineKind.PAYMENT)).isEmpty();
    }

    @Test
    void comesToTheSamePositionWhicheverFileComesFirst() {
        var bankFirst = Dossier.agreed("20000.00");
        order(bankFirst);
        confirm(bankFirst, LineKind.MOVEMENT, Lines.credit("8000.00", "2022-07-01"));
        assertThat(all(bankFirst, LineKind.PAYMENT)).isEmpty();
        confirm(bankFirst, LineKind.ORDER_STATE, Lines.state(Status.ACCEPTED, "2022-06-15", null));
        confirm(bankFirst, LineKind.PAYMENT, Lines.clearing("8000.00", "2022-07-02"));

        var accountantFirst = Dossier.agreed("20000.00");
        order(accountantFirst);
        confirm(accountantFirst, LineKind.ORDER_STATE, Lines.state(Status.ACCEPTED, "2022-06-15", null));
        confirm(accountantFirst, LineKind.MOVEMENT, Lines.credit("8000.00", "2022-07-01"));
        confirm(accountantFirst, LineKind.PAYMENT, Lines.clearing("8000.00", "2022-07-02"));

        for (var dossier : List.of(bankFirst, accountantFirst)) {
            for (var total : List.of("ordered", "accepted", "received", "cleared")) {
                dossier.expect(total, 8000f);
            }
            Api.get("/v1/receipts?contribution=" + dossier.contribution()).body("items[0].state", is("CLEARED"));
            Api.get("/v1/contributions/" + dossier.contribution() + "/verification")
                    .body("holds", is(true));
        }
    }

    @Test
    void makesNoFactOfAStateThatIsKnown() {
        var dossier = Dossier.agreed("20000.00");
        order(dossier);
        var accepted = Lines.state(Status.ACCEPTED, "2022-06-15", null);
        assertThat(confirm(dossier, LineKind.ORDER_STATE, accepted)).hasSize(1);
        assertThat(confirm(dossier, LineKind.ORDER_STATE, accepted)).isEmpty();
        var rejected = Lines.state(Status.REJECTED, "2022-06-15", "2022-06-20");
        assertThat(confirm(dossier, LineKind.ORDER_STATE, rejected)).hasSize(1);
        assertThat(confirm(dossier, LineKind.ORDER_STATE, rejected)).isEmpty();
        dossier.expect("ordered", 0f);
    }

    @Test
    void keepsTheNumberOfAnOrderRejectedAfterItsAcceptance() {
        var dossier = Dossier.agreed("20000.00");
        var order = order(dossier);
        assertThat(confirm(dossier, LineKind.ORDER_STATE, Lines.state(Status.REJECTED, "2022-06-15", "2022-06-20")))
                .hasSize(2);
        var claim = Api.get("/v1/revenue-orders/" + order).extract().<String>path("claim");
        Api.post("/v1/revenue-orders", dossier.order(claim, "8000.00", 41))
                .statusCode(409)
                .body("code", is("ORDER_NUMBER_TAKEN"));
    }

    @Test
    void refusesBeforeAnyEffectAndLeavesTheTransactionUsable() {
        var dossier = Dossier.agreed("20000.00");
        order(dossier);
        var expected = expected(dossier, LineKind.MOVEMENT);
        var before = Lines.credit("8000.00", "2022-06-09");
        var facts = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(one(expected, before).refusal()).hasMessage("DATES_OUT_OF_ORDER");
            return facts(expected, Lines.credit("8000.00", "2022-06-10"));
        });
        assertThat(facts).hasSize(1);
        dossier.expect("received", 8000f);
    }

    @Test
    void leavesNothingOfAGroupOfWhichOneProofIsRefused() {
        var dossier = Dossier.agreed("20000.00");
        order(dossier);
        var expected = expected(dossier, LineKind.MOVEMENT);
        var half = new Movements.Confirmation(expected, Lines.credit("4000.00", "2022-06-12"), Money.euros("4000.00"));
        var early = new Movements.Confirmation(expected, Lines.credit("4000.00", "2022-06-09"), Money.euros("4000.00"));
        var confirmed = QuarkusTransaction.requiringNew()
                .call(() -> movements.confirm(List.of(List.of(half, early), List.of(half))));
        assertThat(confirmed.get(0).refusal()).hasMessage("DATES_OUT_OF_ORDER");
        assertThat(confirmed.get(1).facts().get(0)).hasSize(1);
        dossier.expect("received", 4000f);
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification").body("holds", is(true));
    }

    @Test
    void undoesTheLastProofFirst() {
        var dossier = Dossier.agreed("20000.00");
        order(dossier);
        confirm(dossier, LineKind.ORDER_STATE, Lines.state(Status.ACCEPTED, "2022-06-15", null));
        var received = confirm(dossier, LineKind.MOVEMENT, Lines.credit("8000.00", "2022-07-01"));
        var cleared = confirm(dossier, LineKind.PAYMENT, Lines.clearing("8000.00", "2022-07-02"));
        assertThatThrownBy(() -> undo(dossier, received))
                .isInstanceOf(Refusal.class)
                .hasMessage("LATER_FACTS_DEPEND");
        undo(dossier, cleared);
        undo(dossier, received);
        assertThatThrownBy(() -> undo(dossier, received))
                .isInstanceOf(Refusal.class)
                .hasMessage("FACT_REVERSED_ALREADY");
        dossier.expect("received", 0f);
        dossier.expect("accepted", 8000f);
        assertThat(expected(dossier, LineKind.MOVEMENT).amount()).isEqualTo(Money.euros("8000.00"));
    }

    private static String order(Dossier dossier) {
        return dossier.issued(dossier.claimed("CLAIM-77", "8000.00"), "8000.00", 41);
    }

    private List<Expected> all(Dossier dossier, LineKind kind) {
        var open = new ArrayList<Expected>();
        QuarkusTransaction.requiringNew().run(() -> {
            movements.open(kind, false, open::add);
            movements.open(kind, true, open::add);
        });
        return open.stream()
                .filter(expected -> expected.subject().equals(UUID.fromString(dossier.contribution())))
                .toList();
    }

    private Expected expected(Dossier dossier, LineKind kind) {
        var found = all(dossier, kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<UUID> confirm(Dossier dossier, LineKind kind, EvidenceLine line) {
        var expected = expected(dossier, kind);
        return QuarkusTransaction.requiringNew().call(() -> facts(expected, line));
    }

    private Movements.Confirmed one(Expected expected, EvidenceLine line) {
        return movements
                .confirm(List.of(List.of(new Movements.Confirmation(expected, line, line.amount()))))
                .get(0);
    }

    private List<UUID> facts(Expected expected, EvidenceLine line) {
        return one(expected, line).facts().get(0);
    }

    private void undo(Dossier dossier, List<UUID> facts) {
        QuarkusTransaction.requiringNew()
                .run(() -> movements.undo(
                        UUID.fromString(dossier.contribution()),
                        facts,
                        LocalDate.of(2022, 7, 10),
                        "another order",
                        Lines.credit("8000.00", "2022-07-01")));
    }
}
