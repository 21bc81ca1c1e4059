package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The spreadsheet that the accountant mails proves payments too, by the order's number without its slip. */
@QuarkusTest
class HeliosExtractTest {

    private static final String HEADER =
            "COLLEC;NOMENCLATURE;COMPTE_NATURE;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;DATE_PAIEMENT;MONTANT_PAIEMENT;"
                    + "OBJET_MANDAT;TYPE MANDAT;IMMATRICULATION;NOM\n";

    @Test
    void paysTheOrderThatItsRowNames() {
        var collectivity = 500 + Api.unique();
        declare(collectivity);
        var order = accepted(collectivity, 1187);

        extract(collectivity, "1187", "10500,00")
                .statusCode(201)
                .body("format", is("HELIOS_EXTRACT"))
                .body("verdicts.MATCHED", is(1));

        Api.get("/v1/payment-orders/" + order).body("state", is("PAID"));
    }

    @Test
    void leavesAnotherAmountToAPerson() {
        var collectivity = 500 + Api.unique();
        declare(collectivity);
        var order = accepted(collectivity, 1188);

        extract(collectivity, "1188", "10499,99").statusCode(201).body("verdicts.MISMATCHED", is(1));

        Api.get("/v1/payment-orders/" + order).body("state", is("ACCEPTED"));
    }

    @Test
    void refusesTheFileOfACollectivityThatNobodyDeclared() {
        extract(499, "1", "1,00").statusCode(422).body("place", is("line 2, column COLLEC"));
    }

    static String declare(int collectivity) {
        return Api.created("/v1/payment-reconciliation/accounts", """
                {"kind": "PES_BUDGET", "value": "24420077000018/%d/00", "name": "Main budget"}
                """.formatted(collectivity));
    }

    /** An accepted order of 10,500 EUR in a budget of its own. */
    static String accepted(int collectivity, int number) {
        var dossier = Dossier.ready();
        var line = Api.created("/v1/budget-lines", """
                {"collectivity": "24420077000018", "collectivityCode": "%d", "budgetCode": "00", "financialYear": 2022,
                 "account": "SERV/65748/P-%d", "label": "Grants to associations"}
                """.formatted(collectivity, number));
        Api.post("/v1/budget-lines/" + line + "/credits", """
                {"direction": "OPENED", "amount": %s, "effectiveOn": "2022-01-01", "evidence": %s}
                """.formatted(
                                Api.euros("35000.00"), Api.evidence("budget 2022")))
                .statusCode(200);
        var order = Api.created(
                "/v1/payment-orders",
                dossier.order(dossier.advance(), "10500.00", number)
                        .replace("\"slip\"", "\"budgetLine\": \"" + line + "\", \"slip\""));
        Api.post(
                        "/v1/payment-orders/" + order + "/acceptance",
                        "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("PES Retour")))
                .statusCode(200);
        return order;
    }

    private static ValidatableResponse extract(int collectivity, String number, String amount) {
        var row = "'%d;M57;65748;'000%s;1;10/05/2022;16/05/2022;%s;Subvention 2022;1;;\n"
                .formatted(collectivity, number, amount);
        var total = "TOTAL;;;;;;;%s;;;;\n".formatted(amount);
        return given().contentType("text/plain")
                .body((HEADER + row + total).getBytes(StandardCharsets.UTF_8))
                .post("/v1/payment-reconciliation/statements")
                .then();
    }
}
