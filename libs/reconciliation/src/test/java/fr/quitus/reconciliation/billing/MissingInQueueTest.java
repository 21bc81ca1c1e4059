package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.engine.Purpose;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no line shows waits in the queue too, among the lines. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class MissingInQueueTest {

    private static final String P = Mounted.ROOT;
    private static final String Q = P + "/exceptions";
    private static final String ACCOUNT = "C4699999999";

    @Inject
    Bills bills;

    private UUID future;

    @BeforeEach
    void issueBills() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + ACCOUNT, "name", "Illustrative"))
                .post(P + "/accounts");
        bills.issue("9901", "Ronalpia", "46123.40", LocalDate.of(2023, 3, 1), "PAID");
        bills.issue("9902", "Durand", "46.50", LocalDate.of(2023, 3, 2), "PAID");
        future = bills.issue("9903", "Martin", "46.50", LocalDate.of(2099, 1, 1), "PAID");
    }

    @AfterEach
    void closeBills() {
        for (var number : List.of("9901", "9902", "9903")) {
            bills.remove(number);
        }
    }

    @Test
    void listsWhatIsOverdueAndCountsIt() {
        queue("kind=MISSING&limit=500")
                .body("items.text", hasItems("Bill 2022-14-9901", "Bill 2022-14-9902"))
                .body("items.text", not(hasItem("Bill 2022-14-9903")))
                .body("items.find { it.text == 'Bill 2022-14-9901' }.severity", is("HIGH"))
                .body("items.find { it.text == 'Bill 2022-14-9901' }.because", hasItems("AMOUNT", "AGE"))
                .body("items.find { it.text == 'Bill 2022-14-9901' }.since", is("2023-03-31"))
                .body("items.find { it.text == 'Bill 2022-14-9901' }.actions", contains("ASSIGN", "COMMENT"));
        int missing = given().get(Q + "/counts").then().extract().path("kinds.MISSING");
        List<String> all = queue("kind=MISSING&limit=500").extract().path("items.id");
        assertThat(missing).isEqualTo(all.size());
        queue("kind=MISSING&account=01981b2e-4c00-7a10-8000-0000000000a1").body("items", empty());
    }

    @Test
    void goesThroughLinesAndMovementsPageByPageInEveryOrder() {
        upload(46_50, 46_123_39);
        for (var sort :
                List.of("arrival", "-arrival", "amount", "-amount", "since", "-since", "severity", "-severity")) {
            var whole = ids("sort=" + sort, 500);
            assertThat(whole).as(sort).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
            assertThat(ids("sort=" + sort, 3)).as(sort).isEqualTo(whole);
            assertThat(new HashSet<>(whole)).as(sort).isEqualTo(new HashSet<>(ids("sort=arrival", 500)));
        }
        List<Float> amounts = queue("sort=-amount&limit=500").extract().path("items.amount.amount");
        assertThat(amounts).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        List<String> days = queue("sort=since&limit=500").extract().path("items.since");
        assertThat(days).isSorted();
        queue("sort=colour").statusCode(400);
        queue("cursor=abc").statusCode(400);
    }

    @Test
    void keepsWhoHasAMovementAndWhatWasSaid() {
        var id = missing("9901");
        assertThat(upload(46_51)).isNotEmpty();

        acting(0)
                .body("{\"assignee\": \"x.rey\", \"dueOn\": \"2026-12-31\"}")
                .put(Q + "/" + id + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee", is("x.rey"))
                .body("missing.movement.label", is("Bill 2022-14-9901"));
        acting(0)
                .body("{\"assignee\": null}")
                .put(Q + "/" + id + "/assignment")
                .then()
                .statusCode(412);
        acting(1)
                .body("{\"text\": \"Asked the accountant\"}")
                .post(Q + "/" + id + "/comments")
                .then()
                .statusCode(200)
                .body("history.what", contains("ASSIGNED", "COMMENTED"));
        var line = upload(46_52).get(0);
        acting(versionOf(line))
                .body("{\"assignee\": \"x.rey\", \"dueOn\": \"2026-11-30\"}")
                .put(Q + "/" + line + "/assignment")
                .then()
                .statusCode(200);

        queue("assignee=x.rey&sort=dueOn").body("items.id", contains(line, id)).body("items[1].comments", is(1));
        queue("assignee=x.rey&sort=-dueOn").body("items.id", contains(id, line));
        queue("assignee=x.rey").body("items.id", contains(line, id));
        queue("assignee=x.rey&sort=-assignee&limit=1").body("items", hasSize(1));
        assertThat(ids("assignee=x.rey&sort=-amount", 1)).containsExactly(id, line);
        queue("unassigned=true&kind=MISSING&limit=500").body("items.id", not(hasItem(id)));
    }

    @Test
    void tellsWhatWasLookedForAndWhere() {
        given().get(P + "/missing/" + Bills.movement(future, Purpose.CLEARING))
                .then()
                .statusCode(200)
                .body("covered", is(false))
                .body("statements", empty())
                .body("lookedFor.references", contains("2022-14-9903"))
                .body("lookedFor.party", is("Martin"))
                .body("lookedFor.from", is("2099-01-01"))
                .body("words[0]", is("Looked for 2022-14-9903, 46.50 EUR and the name Martin, from 2099-01-01 on."))
                .body("words[1]", startsWith("No statement that could show it"));
        var line = upload("010423", 46_123_40).get(0);
        given().header("Accept-Language", "fr")
                .get(P + "/missing/" + missing("9901"))
                .then()
                .body("covered", is(true))
                .body("statements.find { it.until == '2023-04-01' }.format", is("CFONB_120"))
                .body("nearest", contains(line))
                .body("words[1]", startsWith("Relevés lus qui ne le montrent pas"));
        given().get(P + "/missing/01981b2e-4c00-7a10-8000-0000000000a1")
                .then()
                .statusCode(404)
                .body("code", is("MOVEMENT_NOT_EXPECTED"));
    }

    private static ValidatableResponse queue(String query) {
        return given().get(Q + "?" + query).then();
    }

    private static List<String> ids(String query, int limit) {
        var ids = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = queue(query + "&limit=" + limit + cursor).statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    private static String missing(String number) {
        return queue("kind=MISSING&limit=500")
                .extract()
                .path("items.find { it.text == 'Bill 2022-14-" + number + "' }.id");
    }

    private static RequestSpecification acting(int version) {
        return given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .header("If-Match", "\"" + version + "\"");
    }

    private static int versionOf(String line) {
        return given().get(P + "/outcomes/" + line).then().extract().path("version");
    }

    private static List<String> upload(long... cents) {
        return upload("010722", cents);
    }

    private static List<String> upload(String day, long... cents) {
        var file = new CfonbFile().account(ACCOUNT).opening(day, 0);
        long sum = 0;
        for (long one : cents) {
            file.movement("06", day, "VIREMENT", -one);
            sum -= one;
        }
        String sha256 = given().contentType("application/octet-stream")
                .body(file.closing(day, sum).text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .extract()
                .path("sha256");
        return given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .extract()
                .path("items.id");
    }
}
