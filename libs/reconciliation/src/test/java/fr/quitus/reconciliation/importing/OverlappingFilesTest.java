package fr.quitus.reconciliation.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.billing.Accounts;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line that two files hold is one line, wherever in the second one it stands. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class OverlappingFilesTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final String ACCOUNT = "C4982001077";

    /** More than are stored at once. */
    private static final int LINES = 1_700;

    private static final int FIRST_KNOWN = 1_500;
    private static final int LAST_KNOWN = 1_504;

    @Test
    void addsWhatNoFileHeldBeforeAndAllBeforeTheFirstKnownLine() {
        Accounts.declared(ACCOUNT);
        upload(FIRST_KNOWN, LAST_KNOWN).body("lines.new", equalTo(5)).body("lines.alreadyKnown", equalTo(0));
        String sha256 = upload(1, LINES)
                .body("lines.new", equalTo(LINES - 5))
                .body("lines.alreadyKnown", equalTo(5))
                .extract()
                .path("sha256");
        assertThat(linesOf(sha256))
                .isEqualTo(IntStream.rangeClosed(1, LINES)
                        .mapToObj(line -> "LINE " + line)
                        .toList());
        upload(LINES - 1, LINES + 1).body("lines.new", equalTo(1)).body("lines.alreadyKnown", equalTo(2));
    }

    private static List<String> linesOf(String sha256) {
        var texts = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().queryParam("limit", 200)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(P + "/statements/" + sha256 + "/lines")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            texts.addAll(page.getList("items.text", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return texts;
    }

    private static ValidatableResponse upload(int from, int to) {
        var file = new CfonbFile().account(ACCOUNT).opening("300622", 0);
        for (int line = from; line <= to; line++) {
            file.movement("06", "010722", "LINE " + line, -line);
        }
        file.closing("010722", -(long) (from + to) * (to - from + 1) / 2);
        return given().contentType("application/octet-stream")
                .body(file.text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201);
    }
}
