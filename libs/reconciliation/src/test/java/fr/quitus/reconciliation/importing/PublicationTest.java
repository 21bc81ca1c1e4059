package fr.quitus.reconciliation.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Quiet;
import fr.quitus.reconciliation.billing.Accounts;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.reconciliation.statement.StatementFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lines of a file are known from the moment all of them are stored, not from the one at which it came. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class PublicationTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final String ACCOUNT = "C4982001001";

    @Inject
    Mappings mappings;

    @Inject
    Intake intake;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @AfterEach
    void waitForTheBackground() {
        Quiet.await(database);
    }

    @Test
    void whoAsksWhileAFileIsStoredNeitherWaitsNorHearsOfItLater() {
        var state = P + "/state?account=" + Accounts.declared(ACCOUNT) + "&asOf=2022-07-31";
        String meanwhile;
        try (var file = SpooledFile.of(new ByteArrayInputStream(content()), Long.MAX_VALUE, mappings.reading(null))) {
            meanwhile = QuarkusTransaction.requiringNew().call(() -> {
                var sender = new Sender("m.durand", "none", StatementFormat.CFONB_120);
                files.addReport(intake.store(file, intake.newAdmission(), sender, lines -> {}));
                // Storing ends only after this: a question that waited for it would never be answered.
                var answer = body(state);
                files.publish(file.sha256());
                return answer;
            });
        }

        assertThat(JsonPath.from(meanwhile).getInt("unexplained.count")).isZero();
        assertThat(body(state + "&knownAt=" + JsonPath.from(meanwhile).getString("knownAt")))
                .isEqualTo(meanwhile);
        assertThat(JsonPath.from(body(state)).getInt("unexplained.count")).isEqualTo(1);
    }

    private static byte[] content() {
        return new CfonbFile()
                .account(ACCOUNT)
                .opening("300622", 0)
                .movement("06", "010722", "FRAIS", -12_34)
                .closing("010722", -12_34)
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String body(String question) {
        return given().get(question).then().statusCode(200).extract().asString();
    }
}
