package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.camt.CamtFile053;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class NotifiedThenStatedTest {

    private static final String P = Mounted.ROOT;

    private static ValidatableResponse upload(String file) {
        return given().contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(P + "/statements")
                .then();
    }

    /** Two equal entries: both are real money, in both files. */
    private static String statement(String iban) {
        var entry = CamtFile053.entry("0.01", "DBIT", "");
        return CamtFile053.v08()
                .statement(
                        iban,
                        CamtFile053.balance("OPBD", "1.00", "CRDT"),
                        CamtFile053.balance("CLBD", "0.98", "CRDT"),
                        entry,
                        entry)
                .text();
    }

    private static String notification(String statement) {
        return statement
                .replace("camt.053", "camt.054")
                .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                .replace("Stmt>", "Ntfctn>")
                .replaceAll("<Bal>.*?</Bal>", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890189", "FR7610107001011234567890129"})
    void keepsAnEntryOnceWhicheverFileComesFirst(String iban) {
        given().contentType("application/json")
                .body(Map.of("kind", "IBAN", "value", iban, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
        var stated = statement(iban);
        var notified = notification(stated);
        var inOrder = iban.endsWith("89") ? List.of(notified, stated) : List.of(stated, notified);

        upload(inOrder.get(0)).statusCode(201).body("lines.new", equalTo(2));
        upload(inOrder.get(1)).statusCode(201).body("lines.new", equalTo(0)).body("lines.alreadyKnown", equalTo(2));
        upload(notified).statusCode(200).body("format", equalTo("CAMT_054"));
    }
}
