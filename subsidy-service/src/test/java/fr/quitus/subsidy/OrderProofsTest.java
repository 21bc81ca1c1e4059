package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Movements.Confirmation;
import fr.quitus.reconciliation.engine.Movements.Confirmed;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What payment orders make of proofs, many at once: of each group all or nothing. */
@QuarkusTest
@ActivateRequestContext
class OrderProofsTest {

    @Inject
    Movements movements;

    @Test
    void leavesNothingOfAGroupOfWhichOneProofIsRefused() {
        var dossier = Dossier.ready();
        var first = accepted(dossier, "100.00", 1);
        var second = accepted(dossier, "200.00", 2);
        var third = accepted(dossier, "300.00", 3);
        var before = facts(dossier);
        var good = payment(dossier, first, "100.00", "2022-05-20");
        var early = payment(dossier, second, "200.00", "2022-05-01");
        var other = payment(dossier, third, "300.00", "2022-05-20");

        var confirmed = confirm(List.of(List.of(good, early), List.of(other)));

        assertThat(confirmed.get(0).refusal()).hasMessage("DATES_OUT_OF_ORDER");
        assertThat(confirmed.get(1).facts()).hasSize(1);
        assertThat(facts(dossier)).isEqualTo(before + 1);
        expectPaid(first, 0f);
        expectPaid(second, 0f);
        expectPaid(third, 300f);
        Api.get(dossier.path() + "/verification").body("holds", is(true));
        Api.get("/v1/payment-orders/" + first).body("state", is("ACCEPTED"));
    }

    @Test
    void countsEachPartOfAnOrderBeforeTheNextIsChecked() {
        var dossier = Dossier.ready();
        var order = accepted(dossier, "100.00", 4);
        var whole = payment(dossier, order, "100.00", "2022-05-20");
        var part = new Confirmation(whole.expected(), whole.line(), Money.euros("60.00"));

        var confirmed = confirm(List.of(List.of(part, part), List.of(part), List.of(part)));

        assertThat(confirmed.get(0).refusal()).hasMessage("ABOVE_PAYABLE");
        assertThat(confirmed.get(1).refusal()).isNull();
        assertThat(confirmed.get(2).refusal()).hasMessage("ABOVE_PAYABLE");
        expectPaid(order, 60f);
        Api.get(dossier.path() + "/verification").body("holds", is(true));
    }

    @Test
    void undoesTheAcceptanceThatTheSameWordGave() {
        var dossier = Dossier.ready();
        var order = dossier.issued(dossier.advance(), "100.00", 5);
        var word = new Confirmation(
                expected(dossier, LineKind.ORDER_STATE),
                line(LineKind.ORDER_STATE, "100.00", "2022-06-02", rejected("2022-05-20", "2022-06-01")),
                Money.euros("100.00"));

        assertThat(confirm(List.of(List.of(word))).get(0).facts().get(0)).hasSize(3);

        Api.get("/v1/payment-orders/" + order).body("state", is("REJECTED"));
        Api.get(dossier.path() + "/verification").body("holds", is(true));
    }

    @Test
    void keepsNothingOfAnAcceptanceWhoseRejectionIsRefused() {
        var dossier = Dossier.ready();
        var order = dossier.issued(dossier.advance(), "100.00", 6);
        var word = new Confirmation(
                expected(dossier, LineKind.ORDER_STATE),
                line(LineKind.ORDER_STATE, "100.00", "2022-06-02", rejected("2022-06-01", "2022-05-20")),
                Money.euros("100.00"));

        assertThat(confirm(List.of(List.of(word))).get(0).refusal()).hasMessage("DATES_OUT_OF_ORDER");

        Api.get("/v1/payment-orders/" + order).body("state", is("ORDERED"));
        Api.get(dossier.path() + "/verification").body("holds", is(true));
    }

    /** What the database says of orders it only finds is what is said of orders that are read and locked. */
    @Test
    void expectsTheSameOfAnOrderThatItLocked() {
        var dossier = Dossier.ready();
        var order = accepted(dossier, "100.00", 7);
        dossier.issued(dossier.advance(), "50.00", 8);
        expectTheSame(dossier);
        var payment = payment(dossier, order, "100.00", "2022-05-20");
        confirm(List.of(List.of(new Confirmation(payment.expected(), payment.line(), Money.euros("60.00")))));
        expectTheSame(dossier);
        var cleared = line(LineKind.MOVEMENT, "60.00", "2022-05-22", null);
        confirm(List.of(List.of(new Confirmation(expected(dossier, LineKind.MOVEMENT), cleared, cleared.amount()))));
        expectTheSame(dossier);
    }

    private void expectTheSame(Dossier dossier) {
        for (var kind : List.of(LineKind.ORDER_STATE, LineKind.PAYMENT, LineKind.MOVEMENT)) {
            var open = open(dossier, kind);
            assertThat(locked(kind, open)).containsExactlyInAnyOrderElementsOf(open);
        }
    }

    /** Of all orders of the dossier, whatever is open of them. */
    private List<Expected> locked(LineKind kind, List<Expected> open) {
        var subjects = open.stream().collect(Collectors.toMap(Expected::id, Expected::subject));
        return QuarkusTransaction.requiringNew()
                .call(() -> Stream.of(false, true)
                        .flatMap(returned -> movements.locked(kind, returned, subjects).stream())
                        .toList());
    }

    private static String accepted(Dossier dossier, String amount, int number) {
        var order = dossier.issued(dossier.advance(), amount, number);
        Api.post(
                        "/v1/payment-orders/" + order + "/acceptance",
                        "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("PES Retour")))
                .statusCode(200);
        return order;
    }

    private static int facts(Dossier dossier) {
        return Api.get(dossier.path() + "/verification").extract().path("facts");
    }

    private static void expectPaid(String order, float amount) {
        Api.get("/v1/payment-orders/" + order).body("totals.paid.amount", is(amount));
    }

    private Confirmation payment(Dossier dossier, String order, String amount, String on) {
        var number = Api.get("/v1/payment-orders/" + order).extract().<String>path("number");
        var expected = open(dossier, LineKind.PAYMENT).stream()
                .filter(payment -> payment.orderKey().number().equals(number))
                .findFirst()
                .orElseThrow();
        return new Confirmation(expected, line(LineKind.PAYMENT, amount, on, null), Money.euros(amount));
    }

    private Expected expected(Dossier dossier, LineKind kind) {
        return open(dossier, kind).get(0);
    }

    private List<Expected> open(Dossier dossier, LineKind kind) {
        var open = new ArrayList<Expected>();
        QuarkusTransaction.requiringNew().run(() -> {
            movements.open(kind, false, open::add);
            movements.open(kind, true, open::add);
        });
        return open.stream()
                .filter(expected -> expected.subject().equals(UUID.fromString(dossier.subsidy())))
                .toList();
    }

    private List<Confirmed> confirm(List<List<Confirmation>> groups) {
        return QuarkusTransaction.requiringNew().call(() -> {
            movements.lock(groups.stream()
                    .flatMap(List::stream)
                    .map(Confirmation::expected)
                    .toList());
            return movements.confirm(groups);
        });
    }

    private static OrderState rejected(String acceptedOn, String rejectedOn) {
        return new OrderState(
                OrderState.Status.REJECTED,
                LocalDate.parse(acceptedOn),
                LocalDate.parse(rejectedOn),
                List.of("02"),
                "why",
                "01",
                "01",
                "04");
    }

    private static EvidenceLine line(LineKind kind, String amount, String on, OrderState state) {
        return new EvidenceLine(
                Ledger.newId(),
                "0".repeat(64),
                "line 1",
                kind,
                new AccountReference(AccountReference.Kind.OTHER, "treasury"),
                LocalDate.parse(on),
                null,
                Direction.DEBIT,
                Money.euros(amount),
                false,
                kind == LineKind.PAYMENT ? "01" : null,
                null,
                null,
                List.of(),
                "",
                null,
                state);
    }
}
