package fr.quitus.reconciliation.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Eventually;
import fr.quitus.reconciliation.background.Quiet;
import fr.quitus.reconciliation.billing.Accounts;
import fr.quitus.reconciliation.billing.Bills;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.jdbc.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The statement of an account, asked for between the moment of a match and its commit. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class StateWhileMatchingTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final String NUMBER = "81001";
    private static final String ACCOUNT = "C4881001001";

    @Inject
    Bills bills;

    @Inject
    Matching matching;

    @Inject
    Database database;

    @AfterEach
    void waitForTheBackground() {
        Quiet.await(database);
    }

    @Test
    void waitsForTheMatchAndSaysTheSameForEver() throws Exception {
        var state = P + "/state?account=" + Accounts.declared(ACCOUNT) + "&asOf=2022-07-31";
        upload();
        bills.issue(NUMBER, "Ronalpia", "70.00", LocalDate.of(2022, 6, 1), "PAID");
        var asked = new ArrayList<CompletableFuture<String>>();

        matching.run(new Progress() {
            @Override
            public void recorded(List<Outcome> outcomes, int facts) {
                if (facts == 1) {
                    asked.add(CompletableFuture.supplyAsync(() -> body(state)));
                    Eventually.equal(true, StateWhileMatchingTest.this::doesAQuestionWait);
                    assertThat(asked.get(0)).isNotDone();
                }
            }
        });

        var answer = asked.get(0).get(1, TimeUnit.MINUTES);
        assertThat(JsonPath.from(answer).getInt("proved.lines")).isEqualTo(1);
        assertThat(body(state + "&knownAt=" + JsonPath.from(answer).getString("knownAt")))
                .isEqualTo(answer);
    }

    private boolean doesAQuestionWait() {
        return database.first("""
                        SELECT id FROM information_schema.processlist
                        WHERE info LIKE 'SELECT settled_at%FOR UPDATE'""", row -> row.number("id")).isPresent();
    }

    private static void upload() {
        var file = new CfonbFile()
                .account(ACCOUNT)
                .opening("300622", 0)
                .movement("06", "010722", "MANDAT 2022-14-" + NUMBER, -70_00)
                .closing("010722", -70_00);
        given().contentType("application/octet-stream")
                .body(file.text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201);
    }

    private static String body(String question) {
        return given().get(question).then().statusCode(200).extract().asString();
    }
}
