package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reconciliation statement of an account: every euro between bank and books has its name. */
@QuarkusTest
class AccountStateTest {

    private static final String R = "/v1/payment-reconciliation";

    private final int number = Api.unique();
    private final String bank = "TEST-BANK-" + number;
    private String account;
    private float difference;
    private float inBooks;

    /** What other tests cleared and paid stays as it is: only what a test changes is compared. */
    @BeforeEach
    void declareAccount() {
        account = Api.created(R + "/accounts", """
                {"kind": "OTHER", "value": "%s", "name": "Treasury account"}""".formatted(bank));
        difference = state("").extract().path("difference.amount");
        inBooks = state("").extract().path("inBooksOnly.amount.amount");
    }

    @Test
    void namesEachEuroBetweenBankAndBooks() {
        var dossier = Dossier.ready();
        var advance = paid(dossier, dossier.advance(), "10500.00", 70_000 + number);
        var balance = paid(dossier, dossier.balance(), "24500.00", 80_000 + number);
        statement(
                100_000_00, entry("DBIT", "10500.00", "2022-14-" + (70_000 + number)), entry("DBIT", "12.34", "FRAIS"));

        state("")
                .body("opening.amount", is(100000.0f))
                .body("bankBalance.amount", is(89487.66f))
                .body("stated.balance.amount", is(89487.66f))
                .body("missingFromStatements.amount", is(0.0f))
                .body("proved.lines", is(1))
                .body("proved.amount.amount", is(-10500.0f))
                .body("unexplained.count", is(1))
                .body("unexplained.items[0].amount.amount", is(-12.34f))
                .body("inBooksOnly.amount.amount", is(inBooks - 24500.0f))
                .body("inBooksOnly.items.find { it.order == '%s' }.amount.amount".formatted(balance), is(-24500.0f))
                .body("inBooksOnly.items.find { it.order == '%s' }".formatted(advance), nullValue())
                .body("difference.amount", is(difference))
                .body("rules.name", is(List.of("reference")))
                .body("rules.version", is(List.of(1)));
    }

    @Test
    void saysWhatOtherRulesWouldHaveMadeOfAPayment() {
        var dossier = Dossier.ready();
        var order = paid(dossier, dossier.advance(), "10500.00", 50_000 + number);
        statement(50_000_00, entry("DBIT", "10500.00", "2022-14-" + (50_000 + number)));

        var change = "items.find { it.before.parts[0]?.label?.contains('2022-14-%d') }".formatted(50_000 + number);
        Api.post(R + "/trials", """
                        {"members": [{"name": "reference-other-name", "version": 1}],
                         "from": "2022-05-01", "to": "2022-05-31"}""")
                .statusCode(200)
                .body(change + ".before.verdict", is("MATCHED"))
                .body(change + ".after.verdict", is("PROPOSED"))
                .body(change + ".after.parts[0].amount.amount", is(10500.0f));
        Api.get("/v1/payment-orders/" + order).body("state", is("CLEARED"));
    }

    @Test
    void namesWhatAPersonClearedWithoutALine() {
        var dossier = Dossier.ready();
        var order = paid(dossier, dossier.advance(), "10500.00", 90_000 + number);
        Api.post("/v1/payment-orders/" + order + "/clearings", """
                {"amount": %s, "effectiveOn": "2022-05-18", "evidence": %s}
                """.formatted(
                                Api.euros("10500.00"), Api.evidence("seen on paper")))
                .statusCode(200);

        state("")
                .body("difference.amount", is(difference - 10500.0f))
                .body("reasons.find { it.order == '%s' }.amount.amount".formatted(order), is(-10500.0f));
    }

    @Test
    void saysForEverWhatWasKnown() {
        var dossier = Dossier.ready();
        paid(dossier, dossier.advance(), "10500.00", 60_000 + number);
        var sha = statement(50_000_00, entry("DBIT", "10500.00", "2022-14-" + (60_000 + number)));
        String knownAt = state("").extract().path("knownAt");
        var before = state("&asOf=2026-11-01&knownAt=" + knownAt).extract().asString();

        String line = Api.get(R + "/statements/" + sha + "/lines").extract().path("items[0].id");
        given().contentType("application/json")
                .header("If-Match", Api.get(R + "/outcomes/" + line).extract().header("ETag"))
                .body("{\"reason\": \"another transfer\"}")
                .post(R + "/outcomes/" + line + "/reversal")
                .then()
                .statusCode(200)
                .body("verdict", is("UNMATCHED"))
                .body("why.criterion", hasItem("NOT_UNDONE"));

        assertThat(state("&asOf=2026-11-01&knownAt=" + knownAt).extract().asString())
                .isEqualTo(before);
        state("")
                .body("proved.lines", is(0))
                .body("unexplained.count", is(1))
                .body("difference.amount", is(difference));
        // Until the day of the undoing the match counted.
        state("&asOf=2022-12-31").body("proved.lines", is(1));
    }

    @Test
    void givesSpreadsheets() throws Exception {
        statement(10_000_00, entry("DBIT", "1.00", "=cmd()"));

        given().accept("text/csv")
                .header("Accept-Language", "fr")
                .get(R + "/state?account=" + account)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("Solde en banque;"))
                .body(containsString("'=cmd()"));
        var xlsx = given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(R + "/state?account=" + account)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void refusesBudgetsStrangersAndTheFuture() {
        var budget = Api.created(R + "/accounts", """
                {"kind": "PES_BUDGET", "value": "24420077000018/9%d/00", "name": "Budget"}""".formatted(number));

        Api.get(R + "/state?account=" + budget).statusCode(422).body("code", is("NOT_A_BANK_ACCOUNT"));
        Api.get(R + "/state?account=01981b2e-4c00-7a10-8000-0000000000a1").statusCode(404);
        Api.get(R + "/state").statusCode(400);
        Api.get(R + "/state?account=" + account + "&knownAt=2999-01-01T00:00:00Z")
                .statusCode(422)
                .body("code", is("NOT_KNOWN_YET"));
    }

    private ValidatableResponse state(String more) {
        return given().get(R + "/state?account=" + account + more).then().statusCode(200);
    }

    private static String paid(Dossier dossier, String instalment, String amount, int number) {
        var order = dossier.issued(instalment, amount, number);
        Api.post(
                        "/v1/payment-orders/" + order + "/acceptance",
                        "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("PES Retour")))
                .statusCode(200);
        Api.post("/v1/payment-orders/" + order + "/payments", """
                {"amount": %s, "effectiveOn": "2022-05-16", "evidence": %s}
                """.formatted(
                                Api.euros(amount), Api.evidence("PES Retour")))
                .statusCode(200);
        return order;
    }

    private static String entry(String direction, String amount, String text) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2022-05-17</Dt></BookgDt><BkTxCd><Prtry><Cd>06</Cd></Prtry></BkTxCd>
                <NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, direction, text);
    }

    private String statement(long openingCents, String... entries) {
        long closing = openingCents;
        for (var entry : entries) {
            var amount = entry.replaceAll("(?s).*Ccy=\"EUR\">([0-9]+)\\.([0-9]+)<.*", "$1$2");
            closing -= Long.parseLong(amount);
        }
        return given().contentType("application/xml")
                .body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                        <GrpHdr><MsgId>M</MsgId><CreDtTm>2022-05-18T06:00:00</CreDtTm></GrpHdr>
                        <Stmt><Id>S1</Id><CreDtTm>2022-05-18T06:00:00</CreDtTm><Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
                        %s%s%s</Stmt></BkToCstmrStmt></Document>
                        """.formatted(
                                bank,
                                balance("OPBD", openingCents, "2022-05-17"),
                                balance("CLBD", closing, "2022-05-17"),
                                String.join("", entries)))
                .post(R + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    private static String balance(String code, long cents, String day) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%d.%02d</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(code, cents / 100, cents % 100, day);
    }
}
