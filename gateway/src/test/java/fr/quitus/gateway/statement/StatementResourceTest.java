package fr.quitus.gateway.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.quitus.gateway.peer.Peer;
import fr.quitus.gateway.peer.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class StatementResourceTest {

    /** SHA-256 of {@code abc} (FIPS 180-4, example B.1). */
    private static final String SHA = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String PAYMENTS = "/v1/payment-reconciliation/statements";
    private static final String RECEIPTS = "/v1/receipt-reconciliation/statements";
    private static final String NOT_CONCERNED = "{\"status\":422,\"code\":\"NOT_CONCERNED\",\"detail\":\"Not ours\"}";
    private static final String BROKEN =
            "{\"status\":422,\"code\":\"BALANCE_MISMATCH\",\"detail\":\"Off by 1.00\",\"place\":\"line 9\"}";

    Peers peers;

    @BeforeEach
    void bothServicesReadTheFile() {
        peers.reset();
        reads(peers.subsidy(), PAYMENTS, "MATCHED", "UNMATCHED", "IGNORED");
        reads(peers.cofinancing(), RECEIPTS, "IGNORED", "IGNORED", "AMBIGUOUS");
    }

    @Test
    void sendsOneFileToBothAndLaysTheirLinesOverEachOther() {
        upload().statusCode(201)
                .header("Location", containsString("/v1/statements/" + SHA))
                .body("sha256", equalTo(SHA))
                .body("complete", equalTo(true))
                .body("sides.status", equalTo(List.of("READ", "READ")))
                .body("lines.items", hasSize(3))
                .body("lines.items[0].explainedBy", equalTo("subsidy-service"))
                .body("lines.items[0].verdict", equalTo("MATCHED"))
                .body("lines.items[1].explainedBy", nullValue())
                .body("lines.items[1].verdict", equalTo("UNMATCHED"))
                .body("lines.items[2].verdict", equalTo("AMBIGUOUS"))
                .body("lines.items[2].sides.'subsidy-service'.verdict", equalTo("IGNORED"));
    }

    @Test
    void namesTheSideThatIsNotConcerned() {
        peers.cofinancing().answers(RECEIPTS, 422, NOT_CONCERNED);

        upload().statusCode(201)
                .body("complete", equalTo(true))
                .body("sides[1].status", equalTo("NOT_CONCERNED"))
                .body("lines.items[1].verdict", equalTo("UNMATCHED"));
    }

    @Test
    void isNotCompleteWhileASideIsDownAndCompletesWhenSentAgain() {
        peers.cofinancing().stop();
        upload().statusCode(201)
                .body("complete", equalTo(false))
                .body("sides[1].status", equalTo("UNAVAILABLE"))
                .body("sides[1].problem.code", equalTo("SERVICE_UNAVAILABLE"))
                .body("lines.items[0].verdict", equalTo("MATCHED"))
                .body("lines.items[2].verdict", equalTo("UNKNOWN"));

        peers.cofinancing().reset();
        reads(peers.cofinancing(), RECEIPTS, "IGNORED", "IGNORED", "MATCHED");
        upload().body("complete", equalTo(true)).body("lines.items[2].explainedBy", equalTo("cofinancing-service"));
    }

    @Test
    void isNotCompleteWhileASideImportsInTheBackground() {
        var job = "01981b2e-4c00-7a10-8000-0000000000b1";
        peers.subsidy().answers(PAYMENTS, 202, "{\"id\":\"" + job + "\",\"sha256\":\"" + SHA + "\"}");
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 202, "{\"id\":\"" + job + "\"}");

        upload().statusCode(202)
                .header("Location", containsString("/v1/statements/" + SHA))
                .body("complete", equalTo(false))
                .body("sides.status", equalTo(List.of("IMPORTING", "READ")))
                .body("sides[0].job", equalTo("/v1/payment-reconciliation/imports/" + job))
                .body("lines.items[1].verdict", equalTo("UNKNOWN"));
        given().get("/v1/statements/" + SHA)
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("sides[0].status", equalTo("IMPORTING"));
    }

    @Test
    void passesOnTheRefusalOfAFileThatNobodyCanRead() {
        peers.subsidy().answers(PAYMENTS, 422, BROKEN);
        peers.cofinancing().answers(RECEIPTS, 422, NOT_CONCERNED);

        upload().statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("BALANCE_MISMATCH"))
                .body("place", equalTo("line 9"))
                .body("detail", equalTo("Off by 1.00"));
    }

    @Test
    void doesNotTakeNotConcernedForAnAnswerWhenTheOtherSideIsDown() {
        peers.subsidy().stop();
        peers.cofinancing().answers(RECEIPTS, 422, NOT_CONCERNED);

        upload().statusCode(503)
                .body("code", equalTo("NO_SERVICE_AVAILABLE"))
                .body("services", equalTo("subsidy-service"));
    }

    @Test
    void knowsAnArchiveByWhatIsInIt() {
        var content = "c".repeat(64);
        for (var side : List.of(PAYMENTS, RECEIPTS)) {
            var peer = side.equals(PAYMENTS) ? peers.subsidy() : peers.cofinancing();
            peer.answers(side, 201, "{\"sha256\":\"" + content + "\"}");
            peer.answers(side + "/" + content + "/lines", 200, page(null, "MATCHED"));
        }

        upload().statusCode(201).body("sha256", equalTo(content)).body("lines.items", hasSize(1));
    }

    @Test
    void passesTheNameOfAMappingOnToBoth() {
        given().contentType("text/csv")
                .body("abc")
                .queryParam("mapping", "banque-été")
                .post("/v1/statements")
                .then()
                .statusCode(201);

        assertThat(peers.subsidy().asked()).contains(PAYMENTS + "?mapping=banque-%C3%A9t%C3%A9");
        assertThat(peers.cofinancing().asked()).contains(RECEIPTS + "?mapping=banque-%C3%A9t%C3%A9");
    }

    @Test
    void asksBothForADryRunAndLaysWhatTheyWouldKeepOverEachOther() {
        tries(peers.subsidy(), PAYMENTS, "MATCHED", "UNMATCHED");
        tries(peers.cofinancing(), RECEIPTS, "IGNORED", "PROPOSED");

        tryOut("&mapping=banque")
                .statusCode(200)
                .header("Location", nullValue())
                .body("dryRun", equalTo(true))
                .body("complete", equalTo(true))
                .body("sides.report.factsAppended", equalTo(List.of(1, 1)))
                .body("sides[0].report", not(hasKey("preview")))
                .body("lines.items.verdict", equalTo(List.of("MATCHED", "PROPOSED")))
                .body("lines.items[0].explainedBy", equalTo("subsidy-service"))
                .body("lines.next", nullValue());
        assertThat(peers.subsidy().asked()).containsExactly(PAYMENTS + "?mapping=banque&dryRun=true");
        assertThat(peers.cofinancing().asked()).containsExactly(RECEIPTS + "?mapping=banque&dryRun=true");
    }

    @Test
    void showsAsManyLinesOfADryRunAsAreAskedFor() {
        tries(peers.subsidy(), PAYMENTS, "MATCHED", "UNMATCHED", "IGNORED");
        tries(peers.cofinancing(), RECEIPTS, "IGNORED", "IGNORED", "IGNORED");

        tryOut("&limit=2").statusCode(200).body("lines.items", hasSize(2));
    }

    @Test
    void saysThatADryRunIsNotCompleteWhenASideIsDown() {
        tries(peers.subsidy(), PAYMENTS, "MATCHED", "UNMATCHED");
        peers.cofinancing().stop();

        tryOut("")
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("sides.status", equalTo(List.of("READ", "UNAVAILABLE")))
                .body("lines.items.verdict", equalTo(List.of("MATCHED", "UNKNOWN")));
    }

    @Test
    void passesOnWhyAFileIsNotTriedOut() {
        peers.subsidy().answers(PAYMENTS, 413, "{\"status\":413,\"code\":\"DRY_RUN_TOO_LARGE\"}");
        peers.cofinancing().answers(RECEIPTS, 413, "{\"status\":413,\"code\":\"DRY_RUN_TOO_LARGE\"}");

        tryOut("").statusCode(413).body("code", equalTo("DRY_RUN_TOO_LARGE"));
    }

    @Test
    void knowsLaterThatAListOfPaymentsConcernsOneSideOnly() {
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 200, "{\"format\":\"HELIOS_EXTRACT\"}");

        given().get("/v1/statements/" + SHA).then().body("complete", equalTo(true));
    }

    @Test
    void answersTheSameLater() {
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 200, "{}");
        peers.cofinancing().answers(RECEIPTS + "/" + SHA, 200, "{}");

        given().get("/v1/statements/" + SHA)
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("lines.items", hasSize(3));
    }

    @Test
    void knowsLaterThatAReturnOnPaymentOrdersConcernsOneSideOnly() {
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 200, "{\"format\":\"PES_RETOUR_EXPENDITURE\"}");

        given().get("/v1/statements/" + SHA)
                .then()
                .body("complete", equalTo(true))
                .body("sides.status", equalTo(List.of("READ", "NOT_CONCERNED")))
                .body("lines.items[1].verdict", equalTo("UNMATCHED"));
    }

    @Test
    void saysLaterThatASideHasNotReadAFileThatConcernsBoth() {
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 200, "{\"format\":\"CFONB_120\"}");

        given().get("/v1/statements/" + SHA)
                .then()
                .body("complete", equalTo(false))
                .body("lines.items[1].verdict", equalTo("UNKNOWN"));
    }

    @Test
    void knowsOnlyFilesThatASideHasRead() {
        given().get("/v1/statements/" + SHA).then().statusCode(404).body("code", equalTo("STATEMENT_UNKNOWN"));
        given().get("/v1/statements/xyz").then().statusCode(400).body("violations", notNullValue());
    }

    @Test
    void goesOnWithBothSidesPagesByOneCursor() {
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 200, "{}");
        peers.subsidy().answers(PAYMENTS + "/" + SHA + "/lines?limit=1", 200, page("s-2", "MATCHED"));
        peers.subsidy().answers(PAYMENTS + "/" + SHA + "/lines?limit=1&cursor=s-2", 200, page(null, "UNMATCHED"));
        var next = given().get("/v1/statements/" + SHA + "?limit=1")
                .then()
                .body("lines.items[0].verdict", equalTo("MATCHED"))
                .extract()
                .<String>path("lines.next");

        given().get("/v1/statements/" + SHA + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("lines.items", hasSize(1))
                .body("lines.next", nullValue());
    }

    @Test
    void refusesAnotherCursor() {
        peers.subsidy().answers(PAYMENTS + "/" + SHA, 200, "{}");

        given().get("/v1/statements/" + SHA + "?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void leavesNoFileBehind() {
        upload().statusCode(201);

        assertThat(Peers.spoolDirectory()).isEmptyDirectory();
    }

    private static ValidatableResponse upload() {
        return given().contentType("application/octet-stream")
                .body("abc".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/statements")
                .then();
    }

    private static ValidatableResponse tryOut(String query) {
        return given().contentType("text/csv")
                .body("abc")
                .post("/v1/statements?dryRun=true" + query)
                .then();
    }

    private static void tries(Peer peer, String path, String... verdicts) {
        peer.answers(
                path,
                200,
                "{\"sha256\":\"%s\",\"dryRun\":true,\"factsAppended\":1,\"preview\":[%s]}"
                        .formatted(SHA, lines(verdicts)));
    }

    private static void reads(Peer peer, String path, String... verdicts) {
        peer.answers(path, 201, "{\"sha256\":\"" + SHA + "\"}");
        peer.answers(path + "/" + SHA + "/lines", 200, page(null, verdicts));
    }

    private static String page(String next, String... verdicts) {
        return "{\"items\":[" + lines(verdicts) + "]" + (next == null ? "" : ",\"next\":\"" + next + "\"") + "}";
    }

    private static String lines(String... verdicts) {
        var items = new StringBuilder();
        for (int index = 0; index < verdicts.length; index++) {
            items.append(index == 0 ? "" : ",")
                    .append("{\"position\":%d,\"place\":\"line %d\",\"verdict\":\"%s\",\"why\":[],"
                            .formatted(index + 1, index + 2, verdicts[index]))
                    .append("\"amount\":{\"amount\":10.00,\"currency\":\"EUR\"}}");
        }
        return items.toString();
    }
}
