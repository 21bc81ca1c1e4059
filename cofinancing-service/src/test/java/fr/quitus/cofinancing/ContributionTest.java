package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funders, actions and what is agreed. */
@QuarkusTest
class ContributionTest {

    @Test
    void registersAFunderOnceForItsSiren() {
        var siren = Api.siren(Api.unique());
        var funder = "{\"name\": \"A funder\", \"siren\": \"%s\"}".formatted(siren);
        var id = Api.created("/v1/funders", funder);
        Api.get("/v1/funders/" + id).statusCode(200).body("siren", is(siren));
        Api.get("/v1/funders?siren=" + siren).body("items.size()", is(1));
        refused(funder, "/v1/funders", 409, "FUNDER_EXISTS");
    }

    @Test
    void refusesAWrongSirenAndAFunderWithNoIdentifier() {
        Api.post("/v1/funders", "{\"name\": \"A funder\", \"siren\": \"123456789\"}")
                .statusCode(400)
                .body("violations[0].field", is("siren"));
        refused("{\"name\": \"A funder\"}", "/v1/funders", 400, "FUNDER_NEEDS_IDENTIFIER");
        refused(
                "{\"name\": \"A\", \"siren\": \"%s\", \"siret\": \"24420077000018\"}".formatted(Api.siren(0)),
                "/v1/funders",
                400,
                "IDENTIFIERS_DISAGREE");
    }

    @Test
    void refusesAPlanThatIsOneCentOff() {
        var funder = Dossier.agreed("20000.00").funder();
        refused(
                Dossier.action("OFF-BY-A-CENT", funder, "35000.00", "15000.01", "20000.00"),
                "/v1/actions",
                422,
                "PLAN_DOES_NOT_ADD_UP");
        refused(
                Dossier.action("NEGATIVE", funder, "35000.00", "-1.00", "35001.00"),
                "/v1/actions",
                400,
                "OWN_FUNDS_NEGATIVE");
        Api.post("/v1/actions", Dossier.action("lower case", funder, "35000.00", "15000.00", "20000.00"))
                .statusCode(400)
                .body("violations[0].field", is("reference"));
    }

    @Test
    void changesAPlanOnlyAsItWasRead() {
        var dossier = Dossier.agreed("20000.00");
        var path = "/v1/actions/" + dossier.action();
        var read = Api.get(path).statusCode(200).extract().header("ETag");
        var plan = """
                {"cost": %s, "ownFunds": %s, "shares": [{"funder": "%s", "amount": %s}]}
                """.formatted(Api.euros("36000"), Api.euros("16000"), dossier.funder(), Api.euros("20000"));
        put(path, plan, null).statusCode(428);
        var changed = put(path, plan, read).statusCode(200).extract();
        put(path, plan.replace("36000", "36001").replace("16000", "16001"), read)
                .statusCode(412)
                .body("currentETag", is(changed.header("ETag")));
        Api.get(path).body("financingPlan.cost.amount", equalTo(36000f)).header("ETag", changed.header("ETag"));
    }

    private static io.restassured.response.ValidatableResponse put(String path, String plan, String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(plan);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path + "/financing-plan").then();
    }

    @ParameterizedTest
    @CsvSource({
        "57.142857, 35000.00, 20000.00, 20000.00",
        "57.142857, 35000.00, 19999.99, 19999.99",
        "57.142857, 35000.00, 99999.00, 20000.00",
        "50, 0.01, 1.00, 0.01",
        "33.333333, 100.00, 100.00, 33.33",
        "100, 12.34, 12.34, 12.34",
    })
    void agreesOnARateOfTheBaseUpToTheCeiling(String percent, String base, String ceiling, float agreed) {
        var dossier = Dossier.agreed("20000.00");
        var id = Api.created("/v1/contributions", rate(dossier, percent, base, ceiling));
        Api.get("/v1/contributions/" + id)
                .body("terms.basis", is("RATE"))
                .body("position.agreed.amount", equalTo(agreed))
                .body("position.remainingToClaim.amount", equalTo(agreed));
    }

    @Test
    void refusesRatesAndTermsThatCannotBe() {
        var dossier = Dossier.agreed("20000.00");
        for (var percent : new String[] {"0", "100.000001", "1.0000001", "-1"}) {
            Api.post("/v1/contributions", rate(dossier, percent, "100", "100"))
                    .statusCode(400)
                    .body("violations[0].field", is("terms.rate.percent"));
        }
        refused(rate(dossier, "0.000001", "1.00", "1.00"), "/v1/contributions", 422, "NOTHING_AGREED");
        refusedTerms(dossier, "{\"basis\": \"FIXED\"}", "TERM_MISSING");
        refusedTerms(dossier, "{\"basis\": \"RATE\", \"rate\": {\"percent\": 10}}", "TERM_MISSING");
        refusedTerms(
                dossier,
                "{\"basis\": \"FIXED\", \"amount\": %1$s, \"ceiling\": %1$s}".formatted(Api.euros("1")),
                "TERM_NOT_OF_BASIS");
    }

    @Test
    void refusesAContributionTwiceAndOneOfNobody() {
        var dossier = Dossier.agreed("20000.00");
        var terms = "{\"basis\": \"FIXED\", \"amount\": %s}".formatted(Api.euros("20000"));
        var again = Dossier.contribution(dossier.funder(), dossier.action(), terms);
        refused(again, "/v1/contributions", 409, "CONTRIBUTION_EXISTS");
        refused(again.replace(dossier.action(), "NOWHERE"), "/v1/contributions", 422, "ACTION_UNKNOWN");
        refused(again.replace(dossier.funder(), dossier.contribution()), "/v1/contributions", 422, "FUNDER_UNKNOWN");
        refused(again.replace("2022-05-02", "2099-01-01"), "/v1/contributions", 422, "DATE_IN_FUTURE");
    }

    @Test
    void listsWhatWasRecordedUntilAMoment() {
        var dossier = Dossier.agreed("20000.00");
        var list = "/v1/contributions?action=" + dossier.action() + "&recordedUntil=";
        String agreedAt = Api.get("/v1/contributions/" + dossier.contribution() + "/position")
                .extract()
                .path("knownAt");
        var later = Api.created("/v1/contributions", rate(dossier, "10", "100.00", "100.00"));

        Api.get(list + Instant.parse(agreedAt).minus(1, ChronoUnit.MICROS)).body("items", empty());
        Api.get(list + agreedAt).body("items.id", contains(dossier.contribution()));
        Api.get(list + Instant.now()).body("items.id", contains(dossier.contribution(), later));
    }

    @ParameterizedTest
    @CsvSource({"20000.001, amount.amount", "0, amount", "-5, amount"})
    void refusesAmountsThatAreNoMoney(String amount, String field) {
        var dossier = Dossier.agreed("20000.00");
        Api.post("/v1/claims", dossier.claim("A-1", amount))
                .statusCode(400)
                .body("violations[0].field", is(field))
                .body("code", is("INVALID_INPUT"));
    }

    @Test
    void refusesUnknownFieldsAndOtherCurrencies() {
        var dossier = Dossier.agreed("20000.00");
        Api.post("/v1/claims", dossier.claim("A-1", "1").replace("\"number\"", "\"nombre\""))
                .statusCode(400)
                .body("violations[0].field", is("nombre"));
        Api.post("/v1/claims", dossier.claim("A-1", "1").replace("EUR", "USD"))
                .statusCode(400)
                .body("violations[0].field", is("amount.currency"));
    }

    @Test
    void saysItInFrenchWhenAsked() {
        given().header("Accept-Language", "fr-FR")
                .get("/v1/contributions/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("title", is("Introuvable"))
                .body("requestId", notNullValue());
    }

    private static String rate(Dossier dossier, String percent, String base, String ceiling) {
        var terms = "{\"basis\": \"RATE\", \"rate\": {\"percent\": %s}, \"eligibleBase\": %s, \"ceiling\": %s}"
                .formatted(percent, Api.euros(base), Api.euros(ceiling));
        return Dossier.contribution(dossier.funder(), dossier.action(), terms).replace("CONV-2022", "CONV-RATE");
    }

    private static void refusedTerms(Dossier dossier, String terms, String code) {
        refused(Dossier.contribution(dossier.funder(), dossier.action(), terms), "/v1/contributions", 400, code);
    }

    private static void refused(String body, String path, int status, String code) {
        Api.post(path, body).statusCode(status).body("code", is(code));
    }
}
