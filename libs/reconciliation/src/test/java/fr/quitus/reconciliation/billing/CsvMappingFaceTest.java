package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fr.quitus.mariadb.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class CsvMappingFaceTest {

    private static final String P = Mounted.ROOT;
    private static final String JSON = "application/json";
    private static final AtomicInteger NUMBERS = new AtomicInteger(800);
    private static final String FILE =
            "Date;Libellé;Montant\n30/06/2022;VIR RONALPIA;-24 500,00\n01/07/2022;VIR;1,00\n";

    /** No other test takes it for a party's. */
    private static final String IBAN = "FR7610107001011234567890129";

    @Inject
    Bills bills;

    private String account;
    private String name;

    @BeforeEach
    void declareAccount() {
        int number = NUMBERS.incrementAndGet();
        account = "30001-00100-C42000%05d".formatted(number);
        name = "banque-" + number;
        given().contentType(JSON)
                .body(Map.of("kind", "RIB", "value", account, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> mapping() {
        var mapping = new HashMap<String, Object>();
        mapping.put("account", account);
        mapping.put("separator", ";");
        mapping.put("encoding", "UTF_8");
        mapping.put("decimalSign", ",");
        mapping.put("thousandsSign", " ");
        mapping.put("datePattern", "dd/MM/yyyy");
        mapping.put("header", true);
        mapping.put("columns", Map.of("date", "Date", "label", "Libellé", "amount", "Montant"));
        return mapping;
    }

    private ValidatableResponse create(Map<String, Object> mapping) {
        return given().contentType(JSON)
                .header("X-Actor", "m.durand")
                .body(Map.of("name", name, "mapping", mapping))
                .post(P + "/mappings")
                .then();
    }

    private ValidatableResponse change(String etag, Map<String, Object> mapping) {
        var request = given().contentType(JSON).body(mapping);
        return (etag == null ? request : request.header("If-Match", etag))
                .put(P + "/mappings/" + name)
                .then();
    }

    private static ValidatableResponse upload(String file, String mapping) {
        return given().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .queryParam("mapping", mapping)
                .post(P + "/statements")
                .then();
    }

    private ValidatableResponse preview(String file) {
        return given().contentType("text/csv")
                .header("Accept-Language", "fr")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(P + "/mappings/" + name + "/preview")
                .then();
    }

    @Test
    void keepsEachVersionOfAMapping() {
        create(mapping())
                .statusCode(201)
                .header("Location", endsWith(P + "/mappings/" + name))
                .header("ETag", equalTo("\"1\""))
                .body("changedBy", equalTo("m.durand"));
        var changed = mapping();
        changed.put("decimalSign", ".");

        change("\"1\"", changed).statusCode(200).header("ETag", equalTo("\"2\""));

        given().get(P + "/mappings/" + name)
                .then()
                .body("version", equalTo(2))
                .body("mapping.decimalSign", equalTo("."));
        given().get(P + "/mappings/" + name + "?version=1").then().body("mapping.decimalSign", equalTo(","));
        given().get(P + "/mappings?limit=500")
                .then()
                .body("items.findAll { it.name == '%s' }.version".formatted(name), equalTo(List.of(2)));
    }

    @Test
    void changesOnlyWhatWasRead() {
        create(mapping()).statusCode(201);

        change(null, mapping()).statusCode(428);
        change("\"2\"", mapping()).statusCode(412);
        create(mapping()).statusCode(409).body("code", equalTo("MAPPING_ALREADY_EXISTS"));
        name = "unknown";
        change("\"1\"", mapping()).statusCode(404).body("code", equalTo("MAPPING_NOT_FOUND"));
        given().get(P + "/mappings/unknown").then().statusCode(404);
    }

    @Test
    void pagesThroughMappings() {
        create(mapping()).statusCode(201);
        name = "a-" + name;
        create(mapping()).statusCode(201);

        String next = given().get(P + "/mappings?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo(name))
                .extract()
                .path("next");
        given().queryParam("cursor", next).get(P + "/mappings").then().body("items.name", hasItem(name.substring(2)));
        given().get(P + "/mappings?sort=version").then().statusCode(400).body("code", equalTo("INVALID_SORT"));
    }

    @Test
    void importsByAMapping() {
        create(mapping()).statusCode(201);

        upload(FILE, name)
                .statusCode(201)
                .body("format", equalTo("MAPPED_CSV"))
                .body("lines.new", equalTo(2))
                .body("statements[0].account", equalTo(account))
                .body("statements[0].identification", equalTo(name + " v1"))
                .body("statements[0].sum.amount", equalTo(-24499.00f));
        upload(FILE, name).statusCode(200).body("alreadyKnown", equalTo(true));
    }

    @Test
    void readsAKnownFormatByItsContentOnlyWithoutAMapping() {
        create(mapping()).statusCode(201);

        upload(FILE, "unknown").statusCode(404).body("code", equalTo("MAPPING_NOT_FOUND"));
        given().contentType("text/csv")
                .body(FILE)
                .post(P + "/statements")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_FORMAT"));
    }

    @Test
    void previewsWithoutStoringAnything() {
        create(mapping()).statusCode(201);

        preview(FILE + "02/07/2022;VIR;1.00\n")
                .statusCode(200)
                .body("lines", hasSize(2))
                .body("lines[0].direction", equalTo("DEBIT"))
                .body("lines[0].amount.amount", equalTo(24500.00f))
                .body("faults", hasSize(1))
                .body("faults[0].code", equalTo("INVALID_AMOUNT"))
                .body("faults[0].place", equalTo("line 4, column Montant"))
                .body("faults[0].detail", containsString("illisible"));
        upload(FILE, name).statusCode(201).body("lines.new", equalTo(2));
    }

    @Test
    void previewsTheOtherPartysAccount() {
        create(mappingWithAccounts()).statusCode(201).body("mapping.columns.counterpartyAccount", equalTo("IBAN"));

        preview("Date;Libellé;Montant;Tiers;IBAN\n30/06/2022;VIR;1,00;RONALPIA;FR76 3000 6000 0112 3456 7890 189\n")
                .statusCode(200)
                .body("lines[0].counterpartyAccount", equalTo("FR7630006000011234567890189"));
        upload(FILE, name)
                .statusCode(422)
                .body("code", equalTo("MISSING_COLUMN"))
                .body("expected", equalTo("Tiers"));
    }

    @Test
    void provesThePartyByTheAccountInItsColumn() {
        var bill = Integer.toString(NUMBERS.incrementAndGet());
        var payee = "Imprimerie " + bill;
        bills.issue(bill, payee, "612.34", LocalDate.of(2022, 6, 1), "PAID");
        create(mappingWithAccounts()).statusCode(201);
        var alias = given().contentType(JSON)
                .body(Map.of("account", IBAN, "party", payee))
                .post(P + "/aliases")
                .then()
                .statusCode(201)
                .extract();
        var wrongKey = IBAN.replaceFirst("....$", "0000");

        lineOf("01/07/2022;FACTURE 2022-14-%s;-612,34;%s;%s".formatted(bill, payee, wrongKey))
                .body("verdict", equalTo("PROPOSED"))
                .body("why.find { it.criterion == 'ACCOUNT' }.found", equalTo(wrongKey));
        bills.close(bill);
        bill = Integer.toString(NUMBERS.incrementAndGet());
        bills.issue(bill, payee, "612.35", LocalDate.of(2022, 6, 1), "PAID");
        lineOf("01/07/2022;FACTURE 2022-14-%s;-612,35;QUELQU'UN;%s".formatted(bill, grouped(IBAN)))
                .body("verdict", equalTo("MATCHED"))
                .body("why.find { it.criterion == 'ACCOUNT' }.verdict", equalTo("AGREES"));
        given().contentType(JSON)
                .header("If-Match", alias.header("ETag"))
                .body(Map.of("reason", "A test"))
                .post(P + "/aliases/" + alias.path("id") + "/revocation")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> mappingWithAccounts() {
        var mapping = mapping();
        mapping.put(
                "columns",
                Map.of(
                        "date",
                        "Date",
                        "label",
                        "Libellé",
                        "amount",
                        "Montant",
                        "counterparty",
                        "Tiers",
                        "counterpartyAccount",
                        "IBAN"));
        return mapping;
    }

    private static String grouped(String iban) {
        return iban.replaceAll("(.{4})", "$1 ").strip();
    }

    /** The outcome of the only line of a file with accounts. */
    private ValidatableResponse lineOf(String row) {
        var sha256 = upload("Date;Libellé;Montant;Tiers;IBAN\n" + row + "\n", name)
                .statusCode(201)
                .extract()
                .<String>path("sha256");
        String line = given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .extract()
                .path("items[0].id");
        return given().get(P + "/outcomes/" + line).then().statusCode(200);
    }

    @Test
    void previewsOnlyTheStartOfAFile() {
        create(mapping()).statusCode(201);

        preview(FILE + "02/07/2022;VIR;1,00\n".repeat(100_000))
                .statusCode(200)
                .body("lines", hasSize(20))
                .body("faults", hasSize(0));
    }

    @Test
    void saysWhichColumnIsNotInTheFile() {
        create(mapping()).statusCode(201);

        upload("Date;Libellé;Somme\n", name)
                .statusCode(422)
                .body("code", equalTo("MISSING_COLUMN"))
                .body("expected", equalTo("Montant"));
        preview("Date;Libellé;Somme\n").statusCode(200).body("faults[0].expected", equalTo("Montant"));
    }

    @Test
    void refusesAMappingThatCannotWork() {
        refuses("datePattern", "HH:mm", 400, "MAPPING_DATE_PATTERN");
        refuses("thousandsSign", ",", 400, "MAPPING_SIGNS");
        refuses("header", false, 400, "MAPPING_COLUMN_NUMBER");
        refuses("columns", Map.of("date", "1", "label", "2"), 400, "MAPPING_AMOUNT_COLUMNS");
        refuses(
                "columns",
                Map.of("date", "1", "label", "2", "amount", "3", "debit", "4"),
                400,
                "MAPPING_AMOUNT_COLUMNS");
        refuses("account", "30001-00100-C4299999999", 422, "MAPPING_ACCOUNT_NOT_DECLARED");
        refuses("separator", "ab", 400, "INVALID_INPUT");
        refuses("encoding", "EBCDIC", 400, "INVALID_INPUT");
        refuses("columns", Map.of("date", "1", "label", "2", "amount", "3", "other", "4"), 400, "INVALID_INPUT");
    }

    private void refuses(String field, Object value, int status, String code) {
        var mapping = mapping();
        mapping.put(field, value);
        create(mapping).statusCode(status).body("code", equalTo(code));
    }
}
