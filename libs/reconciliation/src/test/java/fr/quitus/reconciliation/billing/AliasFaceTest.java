package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another name for a party: said by a person, visible, revocable. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class AliasFaceTest {

    private static final String P = Mounted.ROOT;
    private static final String IBAN = "FR7630006000011234567890189";
    private static final AtomicInteger NUMBERS = new AtomicInteger(8_000);

    @Inject
    Bills bills;

    private final int number = NUMBERS.incrementAndGet();
    private final String account = "C46%08d".formatted(number);
    private final String payee = "Compagnie %d".formatted(number);
    private final String alias = "Atelier du Pont %d".formatted(number);

    @BeforeEach
    void expectAPayment() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + account, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
        bills.issue(Integer.toString(number), payee, "410.00", LocalDate.of(2022, 6, 1), "PAID");
    }

    @AfterEach
    void expectNothing() {
        bills.close(Integer.toString(number));
    }

    @Test
    void matchesByTheReferenceOnceTheOtherNameIsKnown() {
        var line = upload("ATELIER PONT " + number);
        given().get(P + "/outcomes/" + line).then().body("verdict", is("PROPOSED"));

        store(alias, payee).statusCode(201).body("storedBy", is("m.durand"));
        given().post(P + "/runs").then().statusCode(200).body("factsAppended", is(1));

        given().get(P + "/outcomes/" + line)
                .then()
                .body("verdict", is("MATCHED"))
                .body("why.words", hasItem(containsString(payee + " = " + alias)));
    }

    @Test
    void countsNoLongerOnceItIsRevoked() {
        var stored = store(alias, payee).statusCode(201).extract();

        given().contentType("application/json")
                .header("If-Match", stored.header("ETag"))
                .header("X-Actor", "c.martin")
                .body(Map.of("reason", "The branch has its own account"))
                .post(P + "/aliases/" + stored.path("id") + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedBy", is("c.martin"));

        var line = upload("ATELIER PONT " + number);
        given().get(P + "/outcomes/" + line).then().body("verdict", is("PROPOSED"));
        given().get(P + "/aliases?limit=500").then().body("items.id", hasItem(stored.<String>path("id")));
        given().get(P + "/aliases?standing=true&limit=500")
                .then()
                .body("items.id", not(hasItem(stored.<String>path("id"))));
        store(alias, payee).statusCode(201);
    }

    @Test
    void refusesAnAliasOfTwoPartiesOrOfNone() {
        store(alias, payee).statusCode(201);

        store("  PONT, Atelier du - " + number, "Another party")
                .statusCode(409)
                .body("code", is("ALIAS_TAKEN"))
                .body("detail", containsString(payee));
        store("COMPAGNIE  " + number, payee).statusCode(422).body("code", is("ALIAS_SAYS_NOTHING"));
        store("?!", payee).statusCode(422).body("code", is("ALIAS_SAYS_NOTHING"));
        store(" ", payee).statusCode(422).body("code", is("ALIAS_SAYS_NOTHING"));
        sent(Map.of("party", payee)).statusCode(400).body("code", is("ALIAS_OR_ACCOUNT"));
        sent(Map.of("account", "FR7630006000011234567890188", "party", payee))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("account")));
    }

    @Test
    void provesThePartyByItsAccountWhateverItsName() {
        var stored =
                sent(Map.of("account", IBAN, "party", payee)).statusCode(201).extract();

        var line = upload("SOMEBODY ELSE", IBAN);

        given().get(P + "/outcomes/" + line)
                .then()
                .body("verdict", is("MATCHED"))
                .body("why.find { it.criterion == 'ACCOUNT' }.verdict", is("AGREES"));
        sent(Map.of("account", IBAN, "party", "Another party")).statusCode(409).body("code", is("ALIAS_TAKEN"));
        revoke(P + "/aliases/" + stored.path("id") + "/revocation", stored.header("ETag"))
                .statusCode(200);
    }

    @Test
    void onlyProposesMoneyThatWentToAnotherAccountThanTheParties() {
        var stored =
                sent(Map.of("account", IBAN, "party", payee)).statusCode(201).extract();

        var line = upload(payee, "FR1420041010050500013M02606");

        given().get(P + "/outcomes/" + line)
                .then()
                .body("verdict", is("PROPOSED"))
                .body("rule.name", is("reference-other-name"))
                .body("why.find { it.criterion == 'ACCOUNT' }.verdict", is("DIFFERS"))
                .body("why.find { it.criterion == 'ACCOUNT' }.words", containsString(IBAN));
        revoke(P + "/aliases/" + stored.path("id") + "/revocation", stored.header("ETag"))
                .statusCode(200);
    }

    @Test
    void refusesToRevokeWhatHasChanged() {
        var stored = store(alias, payee).statusCode(201).extract();
        var revocation = P + "/aliases/" + stored.path("id") + "/revocation";

        revoke(revocation, null).statusCode(428);
        revoke(revocation, "\"5\"").statusCode(412);
        revoke(revocation, stored.header("ETag")).statusCode(200);
        revoke(revocation, "\"1\"").statusCode(409).body("code", is("ALIAS_REVOKED_ALREADY"));
        given().get(P + "/aliases/00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    private static ValidatableResponse revoke(String address, String etag) {
        var request = given().contentType("application/json").body(Map.of("reason", "A test"));
        return (etag == null ? request : request.header("If-Match", etag))
                .post(address)
                .then();
    }

    private static ValidatableResponse store(String alias, String party) {
        return sent(Map.of("alias", alias, "party", party));
    }

    private static ValidatableResponse sent(Map<String, String> alias) {
        return given().contentType("application/json")
                .header("X-Actor", "m.durand")
                .body(alias)
                .post(P + "/aliases")
                .then();
    }

    /** The bank's line names the bill, and a payee. */
    private String upload(String payeeAtBank) {
        return upload(payeeAtBank, "");
    }

    private String upload(String payeeAtBank, String itsAccount) {
        var file = new CfonbFile()
                .account(account)
                .opening("300622", 0)
                .movement("06", "010722", "FACTURE 2022-14-" + number, -410_00)
                .complement("NBE", payeeAtBank)
                .complement(itsAccount.isEmpty() ? "LIB" : "CBE", itsAccount)
                .closing("010722", -410_00)
                .text();
        var sha256 = given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("sha256");
        return given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .extract()
                .path("items[0].id");
    }
}
