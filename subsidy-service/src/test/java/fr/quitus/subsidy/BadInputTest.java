package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input is hostile until validated: each refusal names the field, and nothing is half done. */
@QuarkusTest
class BadInputTest {

    private static final String SUBSIDY = """
            {"deliberation": {"number": "2022.00158", "body": "Bureau", "adoptedOn": "2022-04-14"},
             "beneficiary": "01a20b6f-49a1-77ad-a409-db5126a8457d",
             "budgetLine": "01a20b6f-49a1-77ad-a409-db5126a8457e", "action": "BOOSTER-2022",
             "object": "Booster", "financialYear": 2022, "award": %s}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": 35000.001, \"currency\": \"EUR\"} | award.amount",
                "{\"amount\": \"35000\", \"currency\": \"EUR\"} | award.amount",
                "{\"amount\": 1e30, \"currency\": \"EUR\"}      | award.amount",
                "{\"amount\": 35000.00, \"currency\": \"SEK\"}  | award.currency",
                "{\"amount\": 35000.00}                         | award.currency",
                "{\"amount\": -1.00, \"currency\": \"EUR\"}     | award",
                "{\"amount\": 0, \"currency\": \"EUR\"}         | award",
                "{\"amount\": 1, \"currency\": \"EUR\", \"x\": 1} | award.x",
                "35000                                          | award",
                "null                                           | award"
            })
    void namesTheMoneyThatItDoesNotTake(String award, String field) {
        Api.post("/v1/subsidies", SUBSIDY.formatted(award))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_INPUT"))
                .body("violations.field", hasItem(field))
                .body("violations[0].message", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"line\": \"1\"}          | line",
                "{\"line\": [1]}            | line",
                "{\"subsidy\": \"2022-158\"} | subsidy",
                "{\"issuedOn\": \"10/05/22\"} | issuedOn"
            })
    void namesTheFieldThatItCannotRead(String order, String field) {
        Api.post("/v1/payment-orders", order)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_INPUT"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"subsidy, 2022-158", "state, PAYED", "financialYear, MMXXII", "limit, many"})
    void namesTheQueryParameterThatItCannotRead(String parameter, String value) {
        Api.get("/v1/payment-orders?" + parameter + "=" + value)
                .statusCode(400)
                .body("code", is("INVALID_INPUT"))
                .body("violations[0].field", is(parameter))
                .body("violations[0].rejected", is(value));
    }

    @Test
    void saysOfAnIdThatIsNoneThatNothingIsThere() {
        Api.get("/v1/payment-orders/2022-158?state=PAID").statusCode(404).body("code", is("NOT_FOUND"));
    }

    @Test
    void refusesAFieldThatDoesNotExist() {
        Api.post("/v1/beneficiaries", "{\"name\": \"X\", \"rna\": \"W000000001\", \"iban\": \"FR76\"}")
                .statusCode(400)
                .body("violations[0].field", is("iban"));
    }

    @Test
    void refusesAWrongSiretAndABeneficiaryWithoutIdentifier() {
        Api.post("/v1/beneficiaries", "{\"name\": \"X\", \"siret\": \"24420077000019\"}")
                .statusCode(400)
                .body("violations[0].field", is("siret"))
                .body("violations[0].rejected", is("24420077000019"));
        Api.post("/v1/beneficiaries", "{\"name\": \"X\"}").statusCode(400).body("code", is("IDENTIFIER_REQUIRED"));
    }

    @Test
    void refusesASecondBeneficiaryWithTheSameNumber() {
        var body = "{\"name\": \"X\", \"rna\": \"W90000000%d\"}".formatted(Api.unique() % 10);
        Api.created("/v1/beneficiaries", body);
        Api.post("/v1/beneficiaries", body).statusCode(409).body("code", is("BENEFICIARY_ALREADY_REGISTERED"));
    }

    @Test
    void refusesWhatIsNotJson() {
        Api.post("/v1/beneficiaries", "{\"name\": ").statusCode(400).body("code", is("MALFORMED_JSON"));
        given().contentType("text/plain")
                .body("x")
                .post("/v1/beneficiaries")
                .then()
                .statusCode(415)
                .body("code", is("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void refusesDatesOutOfOrder() {
        var dossier = Dossier.voted("100.00");
        Api.post(dossier.path() + "/publication", "{\"receivedOn\": \"2022-04-13\", \"postedOn\": \"2022-04-25\"}")
                .statusCode(422)
                .body("code", is("DATES_OUT_OF_ORDER"))
                .body("violations[0].field", is("receivedOn"));
    }

    @Test
    void refusesAScheduleThatIsNotTheAwardAndAChangeMadeBlindly() {
        var dossier = Dossier.voted("100.00");
        var schedule = "{\"schedule\": [{\"kind\": \"ADVANCE\", \"amount\": %s, \"dueOn\": \"2022-05-31\"}]}"
                .formatted(Api.euros("99.99"));
        var etag = Api.get(dossier.path()).extract().header("ETag");
        put(dossier, null, schedule, 428, "PRECONDITION_REQUIRED");
        put(dossier, "\"999\"", schedule, 412, "PRECONDITION_FAILED");
        put(dossier, etag, schedule, 422, "SCHEDULE_IS_NOT_THE_AWARD");
        put(dossier, etag, schedule.replace("99.99", "100.00"), 200, null);
    }

    @Test
    void answersInItsOwnWordsForWhatIsNotThere() {
        Api.get("/v1/subsidies/01a20b6f-49a1-77ad-a409-db5126a8457d")
                .statusCode(404)
                .body("code", is("SUBSIDY_NOT_FOUND"));
        Api.get("/v1/nothing").statusCode(404).body("code", is("NOT_FOUND"));
        Api.get("/v1/subsidies?limit=501").statusCode(400).body("violations[0].field", is("limit"));
        Api.get("/v1/subsidies?cursor=abc").statusCode(400).body("code", is("INVALID_CURSOR"));
        Api.get("/v1/subsidies?sort=colour").statusCode(400).body("code", is("INVALID_SORT"));
    }

    @Test
    void keepsAHarmlessRequestIdAndMakesOneOtherwise() {
        given().header("X-Request-Id", "abc-1").get("/v1/subsidies").then().header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b\"")
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static void put(Dossier dossier, String ifMatch, String body, int status, String code) {
        var request = given().contentType("application/json").body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        request.put(dossier.path() + "/schedule").then().statusCode(status).body("code", is(code));
    }
}
