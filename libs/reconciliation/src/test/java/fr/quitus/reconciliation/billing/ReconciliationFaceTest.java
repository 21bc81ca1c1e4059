package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.pes.PesFixture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class ReconciliationFaceTest {

    private static final String P = Mounted.ROOT;
    private static final LocalDate ISSUED = LocalDate.of(2022, 6, 1);
    private static final AtomicInteger NUMBERS = new AtomicInteger(5_000);

    @Inject
    Bills bills;

    private String account;

    @BeforeEach
    void declareAccounts() {
        account = "C42%08d".formatted(NUMBERS.incrementAndGet());
        declare("RIB", "30001-00100-" + account);
        declare("PES_BUDGET", "24420077000096/400/00");
    }

    private static void declare(String kind, String value) {
        given().contentType("application/json")
                .body(Map.of("kind", kind, "value", value, "name", "Illustrative"))
                .post(P + "/accounts")
                .then();
    }

    private static String number() {
        return Integer.toString(NUMBERS.incrementAndGet());
    }

    private static ValidatableResponse upload(String file) {
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then();
    }

    private CfonbFile statement() {
        return new CfonbFile().account(account).opening("300622", 0);
    }

    private static CfonbFile debit(CfonbFile file, long cents, String payee, String text) {
        return file.movement("06", "010722", text, -cents).complement("NBE", payee);
    }

    private static String paid(String number, String amount) {
        return PesFixture.file(PesFixture.expenditure(PesFixture.slip(
                "14",
                PesFixture.piece(
                        number,
                        "05",
                        "<DtePcePec V=\"2022-06-20\"/>",
                        PesFixture.line(
                                "1",
                                amount,
                                PesFixture.controls(1, amount),
                                PesFixture.payment("01", "2022-06-30", amount))))));
    }

    private String stateOf(String number) {
        return bills.all().stream()
                .filter(bill -> bill.startsWith(number + " "))
                .findFirst()
                .orElseThrow();
    }

    private static String onlyLineOf(String sha256) {
        return given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static RequestSpecification deciding(String line) {
        return given().contentType("application/json")
                .header("X-Actor", "m.durand")
                .header("If-Match", etagOf(line));
    }

    private static String etagOf(String line) {
        return given().get(P + "/outcomes/" + line)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void provesAPaymentThenItsClearing() {
        var number = number();
        bills.issue(number, "Ronalpia", "24500.00", ISSUED, "OPEN");

        upload(paid(number, "24500.00"))
                .statusCode(201)
                .body("format", equalTo("PES_RETOUR_EXPENDITURE"))
                .body("factsAppended", equalTo(1))
                .body("verdicts.MATCHED", equalTo(1))
                .body("verdicts.IGNORED", equalTo(1));
        upload(debit(statement(), 24_500_00, "RONALPIA", "MANDAT 2022/014/000" + number)
                        .closing("010722", -24_500_00)
                        .text())
                .statusCode(201)
                .header("Location", notNullValue())
                .body("statements[0].check", equalTo("VERIFIED"))
                .body("lines.new", equalTo(1))
                .body("factsAppended", equalTo(1));

        assertThat(stateOf(number)).isEqualTo(number + " CLEARED 2");
    }

    @Test
    void endsTheSameWhenTheBankComesFirst() {
        var number = number();
        bills.issue(number, "Ronalpia", "24500.00", ISSUED, "OPEN");

        upload(debit(statement(), 24_500_00, "RONALPIA", "MANDAT 2022-14-" + number)
                        .closing("010722", -24_500_00)
                        .text())
                .statusCode(201)
                .body("verdicts.UNMATCHED", equalTo(1));
        upload(paid(number, "24500.00")).statusCode(201).body("factsAppended", equalTo(2));

        assertThat(stateOf(number)).isEqualTo(number + " CLEARED 2");
    }

    @Test
    void answersTheSameFileAsTheFirstTime() {
        var file = debit(statement(), 99_00, "EDF", "FACTURE")
                .closing("010722", -99_00)
                .text();
        String sha256 = upload(file)
                .statusCode(201)
                .body("alreadyKnown", equalTo(false))
                .extract()
                .path("sha256");

        upload(file).statusCode(200).body("alreadyKnown", equalTo(true)).body("lines.new", equalTo(1));
        given().get(P + "/statements/" + sha256).then().statusCode(200).body("sha256", equalTo(sha256));
        onlyLineOf(sha256);
    }

    @Test
    void addsOnlyWhatIsNewOfAnOverlappingFileAndKeepsTwinsTwo() {
        var one = debit(debit(statement(), 10_00, "EDF", "TWIN"), 10_00, "EDF", "TWIN");
        upload(one.closing("010722", -20_00).text()).statusCode(201).body("lines.new", equalTo(2));
        var more = debit(debit(debit(statement(), 10_00, "EDF", "TWIN"), 10_00, "EDF", "TWIN"), 5_00, "EDF", "OTHER");

        upload(more.closing("010722", -25_00).text())
                .statusCode(201)
                .body("lines.read", equalTo(3))
                .body("lines.new", equalTo(1))
                .body("lines.alreadyKnown", equalTo(2));
    }

    @Test
    void importsOnceWhatManySendAtTheSameMoment() throws Exception {
        var number = number();
        bills.issue(number, "Ronalpia", "77.00", ISSUED, "PAID");
        var file = debit(statement(), 77_00, "RONALPIA", "MANDAT 2022-14-" + number)
                .closing("010722", -77_00)
                .text();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var uploads = Stream.<Callable<Integer>>generate(
                            () -> () -> upload(file).extract().statusCode())
                    .limit(16)
                    .toList();
            var answers = pool.invokeAll(uploads);
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }

            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
            assertThat(stateOf(number)).isEqualTo(number + " CLEARED 1");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void letsAPersonConfirmAProposalAndUndoIt() {
        var number = number();
        bills.issue(number, "Ronalpia", "1234.56", ISSUED, "PAID");
        String sha256 = upload(debit(statement(), 1_234_56, "RONALPIA", "VIREMENT")
                        .closing("010722", -1_234_56)
                        .text())
                .statusCode(201)
                .body("verdicts.PROPOSED", equalTo(1))
                .extract()
                .path("sha256");
        var line = onlyLineOf(sha256);

        deciding(line)
                .post(P + "/outcomes/" + line + "/confirmation")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("MATCHED"))
                .body("decidedBy", equalTo("m.durand"))
                .body("facts", hasSize(1));
        assertThat(stateOf(number)).isEqualTo(number + " CLEARED 1");

        deciding(line)
                .body(Map.of("reason", "The transfer was for another bill"))
                .post(P + "/outcomes/" + line + "/reversal")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("PROPOSED"))
                .body("facts", hasSize(0));
        assertThat(stateOf(number)).isEqualTo(number + " PAID 2");
        bills.issue(number(), "Nobody", "1.00", ISSUED, "OPEN");
        given().post(P + "/runs").then().statusCode(200);
        assertThat(stateOf(number)).isEqualTo(number + " PAID 2");
        bills.close(number);
    }

    @Test
    void letsAPersonChooseBetweenTwo() {
        var first = number();
        var second = number();
        var chosen = bills.issue(first, "Ronalpia", "321.00", ISSUED, "PAID");
        bills.issue(second, "Ronalpia", "321.00", ISSUED, "PAID");
        String sha256 = upload(debit(statement(), 321_00, "RONALPIA", "VIREMENT")
                        .closing("010722", -321_00)
                        .text())
                .statusCode(201)
                .body("verdicts.AMBIGUOUS", equalTo(1))
                .extract()
                .path("sha256");
        var line = onlyLineOf(sha256);
        String expected = given().get(P + "/outcomes/" + line)
                .then()
                .body("candidates", hasSize(2))
                .body("why.criterion", hasItem("ONE_CANDIDATE"))
                .extract()
                .path("candidates.find { it.expected.label == 'Bill 2022-14-" + first + "' }.expected.id");

        deciding(line)
                .body(Map.of("expected", expected))
                .post(P + "/outcomes/" + line + "/choice")
                .then()
                .statusCode(200)
                .body("expected.label", equalTo("Bill 2022-14-" + first));
        assertThat(chosen).isNotNull();
        assertThat(stateOf(first)).isEqualTo(first + " CLEARED 1");
        assertThat(stateOf(second)).isEqualTo(second + " PAID 0");
        bills.close(second);
    }

    @Test
    void asksForTheETagThatWasRead() {
        String sha256 = upload(debit(statement(), 3_33, "EDF", "X")
                        .closing("010722", -3_33)
                        .text())
                .extract()
                .path("sha256");
        var line = onlyLineOf(sha256);

        given().post(P + "/outcomes/" + line + "/confirmation").then().statusCode(428);
        given().header("If-Match", "\"77\"")
                .post(P + "/outcomes/" + line + "/confirmation")
                .then()
                .statusCode(412);
        deciding(line)
                .post(P + "/outcomes/" + line + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTCOME_NOT_PROPOSED"));
        given().get(P + "/outcomes/018f0000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    @Test
    void saysWhyAnAmountDoesNotFit() {
        var number = number();
        bills.issue(number, "Ronalpia", "500.00", ISSUED, "PAID");
        String sha256 = upload(debit(statement(), 500_01, "RONALPIA", "2022-14-" + number)
                        .closing("010722", -500_01)
                        .text())
                .body("verdicts.MISMATCHED", equalTo(1))
                .extract()
                .path("sha256");

        given().header("Accept-Language", "fr")
                .get(P + "/statements/" + sha256 + "/lines")
                .then()
                .body("items[0].why.words", hasItem("Montant : attendu 500.00 EUR, trouvé 500.01 EUR."));
        bills.close(number);
    }

    @Test
    void showsARuleOfTheServiceThatRefuses() {
        var number = number();
        bills.issue(number, "Ronalpia", "600.00", LocalDate.of(2022, 8, 1), "PAID");

        String sha256 = upload(debit(statement(), 600_00, "RONALPIA", "2022-14-" + number)
                        .closing("010722", -600_00)
                        .text())
                .statusCode(201)
                .body("verdicts.MISMATCHED", equalTo(1))
                .extract()
                .path("sha256");
        given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .body("items[0].why.find { it.criterion == 'RULE' }.expected", equalTo("PAID_BEFORE_ISSUE"))
                .body("items[0].why.find { it.criterion == 'RULE' }.found", equalTo("The bill refuses."));
        bills.close(number);
    }

    @Test
    void refusesWhatCannotBeTrusted() {
        upload(debit(statement(), 10_00, "EDF", "X").closing("010722", -11_00).text())
                .statusCode(422)
                .body("code", equalTo("BALANCE_MISMATCH"))
                .body("difference", notNullValue());
        upload("").statusCode(422).body("code", equalTo("EMPTY_FILE"));
        upload("hello").statusCode(422).body("code", equalTo("UNKNOWN_FORMAT"));
        upload(new CfonbFile()
                        .account("C4299999999")
                        .opening("300622", 0)
                        .closing("300622", 0)
                        .text())
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_NOT_DECLARED"));
        upload(PesFixture.file(PesFixture.revenue())).statusCode(422).body("code", equalTo("NOT_CONCERNED"));
    }

    @Test
    void refusesAnAccountTwiceAndAWrongOne() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + account, "name", "Again"))
                .post(P + "/accounts")
                .then()
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_ALREADY_DECLARED"));
        given().contentType("application/json")
                .body(Map.of("kind", "IBAN", "value", "FR7630001007941234567890186", "name", "Wrong key"))
                .post(P + "/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("value"));
        given().get(P + "/accounts?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue());
    }

    @Test
    void pagesThroughFilesLinesAndOutcomes() {
        var file = debit(debit(statement(), 1_01, "EDF", "A"), 1_02, "EDF", "B")
                .closing("010722", -2_03)
                .text();
        String sha256 = upload(file).statusCode(201).extract().path("sha256");
        var lines = P + "/statements/" + sha256 + "/lines?limit=1";
        String next = given().get(lines)
                .then()
                .body("items[0].position", equalTo(1))
                .extract()
                .path("next");

        given().queryParam("cursor", next).get(lines).then().body("items[0].position", equalTo(2));
        String later = given().get(P + "/outcomes?verdict=UNMATCHED&kind=MOVEMENT&limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        given().queryParam("cursor", later).get(P + "/outcomes").then().statusCode(200);
        given().get(P + "/statements?limit=1").then().statusCode(200).body("items", hasSize(1));
        given().get(P + "/statements?sort=size").then().statusCode(400).body("code", equalTo("INVALID_SORT"));
    }

    @Test
    void listsWhatIsMissingOnceTheGraceIsOver() {
        var number = number();
        bills.issue(number, "Ronalpia", "888.00", ISSUED, "PAID");
        var label = "Bill 2022-14-" + number;
        var last = ISSUED.plusDays(30 + 10);

        given().get(P + "/missing?asOf=" + last).then().statusCode(200).body("items.label", not(hasItem(label)));
        given().get(P + "/missing?limit=500&asOf=" + last.plusDays(1))
                .then()
                .body("items.label", hasItem(label))
                .body("items.find { it.label == '" + label + "' }.daysLate", equalTo(11));
        bills.close(number);
    }

    @Test
    void namesItsOperationsAfterTheSide() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("paths.'" + P + "/statements'.post.operationId", equalTo("importPaymentStatement"))
                .body("paths.'" + P + "/missing'.get.operationId", equalTo("listMissingPayments"));
    }
}
