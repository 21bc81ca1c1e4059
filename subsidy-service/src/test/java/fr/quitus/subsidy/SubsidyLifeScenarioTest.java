package fr.quitus.subsidy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The life of one subsidy, from the vote to the bank, told in the order in which it happens. */
@QuarkusTest
class SubsidyLifeScenarioTest {

    @Test
    void paysAnAdvanceThenABalanceThatWasRejectedOnceAndBouncedOnce() {
        // The Bureau métropolitain votes 35,000; the act is received and posted; the agreement is signed.
        var dossier = Dossier.ready();
        expect(dossier, "awarded", 35000f);
        expect(dossier, "remainingToOrder", 35000f);

        // The advance is ordered, accepted, paid, and seen at the bank.
        var advance = dossier.issued(dossier.advance(), "10500.00", 1187);
        accept(advance, "2022-05-12");
        move(advance, "payments", "10500.00", "2022-05-16").body("state", is("PAID"));
        move(advance, "clearings", "10500.00", "2022-05-17").body("state", is("CLEARED"));

        // The balance is rejected at the visa: a supporting document is missing. Its number is free again.
        var rejected = dossier.issued(dossier.balance(), "24500.00", 1190);
        Api.post("/v1/payment-orders/" + rejected + "/rejection", """
                        {"decidedOn": "2022-06-01", "reasons": ["02"], "comment": "financial report missing",
                         "evidence": %s}
                        """.formatted(Api.evidence("PES Retour")))
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("reasons", hasSize(2));
        expect(dossier, "remainingToOrder", 24500f);

        // Corrected under the same number, it is paid, bounces, and is paid again.
        var balance = dossier.issuedOn("2022-06-08", dossier.balance(), "24500.00", 1190);
        accept(balance, "2022-06-10");
        move(balance, "payments", "24500.00", "2022-06-13");
        move(balance, "clearings", "24500.00", "2022-06-14");
        move(balance, "returns", "24500.00", "2022-06-16").body("state", is("RETURNED"));
        expect(dossier, "remainingToPay", 24500f);
        move(balance, "payments", "24500.00", "2022-06-20").body("state", is("PAID"));
        move(balance, "clearings", "24500.00", "2022-06-21").body("state", is("CLEARED"));

        // Every euro is out, and every fact is where it was put.
        expect(dossier, "remainingToOrder", 0f);
        expect(dossier, "remainingToPay", 0f);
        expect(dossier, "returned", 24500f);
        Api.get(dossier.path() + "/verification").body("holds", is(true));
        Api.get("/v1/budget-lines/" + dossier.budgetLine() + "/verification").body("holds", is(true));
        Api.get(dossier.path() + "/facts?limit=100")
                .body("items.size()", is(14))
                .body("items[0].kind", is("AWARDED"));

        // On 1 June the balance was not ordered any more; on 15 June all was out.
        Api.get(dossier.path() + "/position?asOf=2022-06-01").body("ordered.amount", equalTo(10500f));
        Api.get(dossier.path() + "/position?asOf=2022-06-15")
                .body("cleared.amount", equalTo(35000f))
                .body("returned.amount", equalTo(0f));
    }

    private static void expect(Dossier dossier, String total, float amount) {
        Api.get(dossier.path() + "/position").statusCode(200).body(total + ".amount", equalTo(amount));
    }

    private static void accept(String order, String on) {
        Api.post(
                        "/v1/payment-orders/" + order + "/acceptance",
                        "{\"acceptedOn\": \"%s\", \"evidence\": %s}".formatted(on, Api.evidence("PES Retour")))
                .statusCode(200)
                .body("state", is("ACCEPTED"));
    }

    private static ValidatableResponse move(String order, String what, String amount, String on) {
        return Api.post(
                        "/v1/payment-orders/" + order + "/" + what,
                        "{\"amount\": %s, \"effectiveOn\": \"%s\", \"evidence\": %s}"
                                .formatted(Api.euros(amount), on, Api.evidence("line")))
                .statusCode(200);
    }
}
