package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.archive.Archives;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.helios.Extract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class PackedAndListedFilesTest {

    private static final String P = Mounted.ROOT;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static ValidatableResponse declare(String kind, String value) {
        return given().contentType("application/json")
                .body(Map.of("kind", kind, "value", value, "name", "Illustrative"))
                .post(P + "/accounts")
                .then();
    }

    private static ValidatableResponse upload(String type, byte[] file) {
        return given().contentType(type).body(file).post(P + "/statements").then();
    }

    private static String extract(String collectivity) {
        return new Extract()
                .row(collectivity + ";M57;65748;31;1;02/06/2022;30/06/2022;24500,00;Subvention;1;;Ronalpia")
                .row(collectivity + ";M57;65748;32;1;02/06/2022;30/06/2022;-10,00;Subvention;1;;Ronalpia")
                .total("24490,00")
                .text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void knowsAFileAgainWhenItIsPacked() {
        declare("RIB", "30001-00100-C4299900001");
        var file = bytes(new CfonbFile()
                .account("C4299900001")
                .opening("300622", 0)
                .movement("05", "300622", "VIR", 10)
                .closing("300622", 10)
                .text());

        String sha256 = upload("application/gzip", Archives.gzip(file))
                .statusCode(201)
                .body("size", equalTo(file.length))
                .extract()
                .path("sha256");
        upload("application/zip", Archives.zip("releve.txt", file))
                .statusCode(200)
                .body("alreadyKnown", equalTo(true))
                .body("sha256", equalTo(sha256));
        upload("text/plain", file).statusCode(200).body("sha256", equalTo(sha256));
    }

    @Test
    void saysWhatIsWrongWithAnArchive() {
        upload("application/zip", Archives.zipBomb("a.txt", 20)).statusCode(422).body("code", equalTo("ARCHIVE_BOMB"));
        given().contentType("application/zip")
                .header("Accept-Language", "fr")
                .body(Archives.zip("../a.txt", new byte[1]))
                .post(P + "/statements")
                .then()
                .statusCode(422)
                .body("code", equalTo("ARCHIVE_PATH"))
                .body("detail", containsString("sans dossier"));
    }

    @Test
    void importsAListOfPaymentsOfTheOneBudgetWithItsCode() {
        declare("PES_BUDGET", "24420077000096/0701/00").statusCode(201);

        String sha256 = upload("text/csv", bytes(extract("701")))
                .statusCode(201)
                .body("format", equalTo("HELIOS_EXTRACT"))
                .body("lines.new", equalTo(2))
                .body("statements[0].check", equalTo("VERIFIED"))
                .body("statements[0].sum.amount", equalTo(24490.00f))
                .extract()
                .path("sha256");

        given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .body("items.kind", hasItems("PAYMENT"))
                .body("items[0].orderKey", nullValue())
                .body("items[0].place", equalTo("line 2"))
                .body("items[1].direction", equalTo("CREDIT"));
    }

    @Test
    void knowsThePaymentsAgainInASpreadsheet() {
        declare("PES_BUDGET", "24420077000096/704/00").statusCode(201);
        var extract = new Extract()
                .row("704;M57;65748;31;1;02/06/2022;30/06/2022;0,10;Subvention;1;;Ronalpia")
                .total("0,10");
        upload("text/csv", bytes(extract.text())).statusCode(201).body("lines.new", equalTo(1));

        upload(XLSX, extract.spreadsheet())
                .statusCode(201)
                .body("lines.new", equalTo(0))
                .body("lines.alreadyKnown", equalTo(1));
    }

    @Test
    void namesTheRowAndTheColumnOfACodeThatNoBudgetHas() {
        upload("text/csv", bytes(extract("702")))
                .statusCode(422)
                .body("code", equalTo("BUDGET_NOT_DECLARED"))
                .body("place", equalTo("line 2, column COLLEC"))
                .body("account", equalTo("702"));
    }

    @Test
    void doesNotGuessBetweenTwoBudgetsOfOneCode() {
        declare("PES_BUDGET", "24420077000096/703/00").statusCode(201);
        declare("PES_BUDGET", "24420077000096/703/01").statusCode(201);

        upload("text/csv", bytes(extract("703")))
                .statusCode(422)
                .body("code", equalTo("BUDGET_AMBIGUOUS"))
                .body("detail", containsString("line 2, column COLLEC"));
    }

    @Test
    void declaresNoAccountByACollectivityAlone() {
        declare("COLLECTIVITY", "400").statusCode(400).body("code", equalTo("ACCOUNT_INVALID"));
    }
}
