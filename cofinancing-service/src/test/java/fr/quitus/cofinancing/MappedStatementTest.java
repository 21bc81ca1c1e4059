package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bank's CSV proves a receipt as any other statement does. */
@QuarkusTest
class MappedStatementTest {

    private static final String RECONCILIATION = "/v1/receipt-reconciliation/";

    @Test
    void receivesAnOrderThatALineQuotes() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("SEM-CDC-CSV", "20000.00");
        dossier.issued(claim, "20000.00", 7700);
        var account = "30001-00064-%011d".formatted(dossier.n());
        Api.post(
                        RECONCILIATION + "accounts",
                        "{\"kind\": \"RIB\", \"value\": \"%s\", \"name\": \"Account\"}".formatted(account))
                .statusCode(201);
        var mapping = "banque-" + dossier.n();
        Api.post(RECONCILIATION + "mappings", """
                        {"name": "%s", "mapping": {
                         "account": "%s", "separator": ";", "encoding": "UTF_8_OR_WINDOWS_1252", "decimalSign": ",",
                         "thousandsSign": " ", "datePattern": "dd/MM/yyyy", "header": true, "columns": {
                         "date": "Date", "label": "Libellé", "debit": "Débit", "credit": "Crédit", "counterparty": "Tiers"}}}
                        """.formatted(mapping, account)).statusCode(201);

        given().contentType("text/csv")
                .body("""
                        Date;Libellé;Débit;Crédit;Tiers
                        01/07/2022;TITRE 2022-0007-007700;;20 000,00;CAISSE %d
                        01/07/2022;FRAIS;-3,50;;BANQUE
                        """.formatted(dossier.n()).getBytes(StandardCharsets.UTF_8))
                .post(RECONCILIATION + "statements?mapping=" + mapping)
                .then()
                .statusCode(201)
                .body("format", is("MAPPED_CSV"))
                .body("verdicts.MATCHED", is(1))
                .body("verdicts.IGNORED", is(1))
                .body("factsAppended", is(1));
        dossier.expect("received", 20000f);

        Api.post(RECONCILIATION + "trials", """
                        {"members": [{"name": "reference-other-name", "version": 1}],
                         "from": "2022-07-01", "to": "2022-07-31"}""")
                .statusCode(200)
                .body(
                        "items.find { it.counterparty == 'CAISSE %d' }.after.verdict".formatted(dossier.n()),
                        is("PROPOSED"));
        dossier.expect("received", 20000f);
    }
}
