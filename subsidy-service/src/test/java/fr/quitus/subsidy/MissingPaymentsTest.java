package fr.quitus.subsidy;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the accountant or the bank should have shown waits in the queue until it does. */
@QuarkusTest
class MissingPaymentsTest {

    private static final String R = "/v1/payment-reconciliation";

    private final int number = 300_000 + Api.unique();

    @Test
    void anAcceptedOrderMissesItsPaymentThenItsClearing() {
        var order = Dossier.ready();
        var id = order.issued(order.advance(), "10500.00", number);
        missing().body("items.text", not(hasItem(startsWith("Payment order 2022-14-" + number))));
        Api.post(
                        "/v1/payment-orders/" + id + "/acceptance",
                        "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("PES Retour")))
                .statusCode(200);

        missing()
                .body(mine("purpose"), is("PAYMENT"))
                .body(mine("since"), is("2022-06-09"))
                .body(mine("severity"), is("HIGH"))
                .body(mine("because"), hasItems("AMOUNT", "AGE"))
                .body(mine("amount.amount"), is(10500.0f));
        Api.post("/v1/payment-orders/" + id + "/payments", """
                {"amount": %s, "effectiveOn": "2022-05-16", "evidence": %s}
                """.formatted(
                                Api.euros("4000.00"), Api.evidence("PES Retour")))
                .statusCode(200);
        String clearing = missing()
                .body(
                        "items.findAll { it.text.startsWith('Payment order 2022-14-%d') }.purpose".formatted(number),
                        hasItems("PAYMENT", "CLEARING"))
                .extract()
                .path("items.find { it.purpose == 'CLEARING' && it.text.startsWith('Payment order 2022-14-%d') }.id"
                        .formatted(number));
        Api.get(R + "/missing/" + clearing)
                .statusCode(200)
                .body("movement.amount.amount", is(4000.0f))
                .body("movement.dueOn", is("2022-05-21"))
                .body("lookedFor.references", hasItem("2022-14-" + number))
                .body("lookedFor.budget", nullValue());
        Api.get(R + "/exceptions/" + clearing).body("missing.movement.id", is(clearing));
    }

    private static ValidatableResponse missing() {
        return Api.get(R + "/exceptions?kind=MISSING&sort=-since&limit=500").statusCode(200);
    }

    private String mine(String member) {
        return "items.find { it.text.startsWith('Payment order 2022-14-%d') }.%s".formatted(number, member);
    }
}
