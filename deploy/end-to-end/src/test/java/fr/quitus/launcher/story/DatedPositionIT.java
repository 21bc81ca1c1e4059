package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import fr.quitus.ledger.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was known of an action at a moment stays what it was, also when it gets more subsidies and contributions. */
@ExtendWith(OneQuitus.class)
class DatedPositionIT {

    private static final String ACTION = "ILLUSTRATIVE-Y";
    private static final String POSITION = "/v1/actions/" + ACTION + "/position?asOf=2022-12-31";

    @Test
    void listsOnlyWhatWasRecordedByThen(Quitus quitus) {
        var api = new Told(quitus).api();
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        new SmallDossier(api, 'Y');
        var then = api.get(POSITION).body();

        awardAgain(api);
        agreeAgain(api);

        var question = POSITION + "&knownAt=";
        assertThat(api.get(question + then.path("knownAt").asText()).body()).isEqualTo(then);
        assertThat(then.at("/subsidies/items")).hasSize(1);
        assertThat(then.at("/contributions/items")).hasSize(1);
        var now = api.get(POSITION).body();
        assertThat(now.at("/subsidies/awarded/amount").asText()).isEqualTo("9100.00");
        assertThat(now.at("/contributions/agreed/amount").asText()).isEqualTo("4050.00");
        var nothing = api.get(question + before).body();
        assertThat(nothing.at("/subsidies/items")).isEmpty();
        assertThat(nothing.at("/contributions/items")).isEmpty();
    }

    private static void awardAgain(Api api) {
        var first = api.get("/v1/subsidies?action=" + ACTION);
        api.post(
                "/v1/subsidies",
                Map.of(
                        "deliberation",
                        Map.of("number", "illustrative, later", "body", "Bureau", "adoptedOn", "2022-05-20"),
                        "beneficiary",
                        first.text("/items/0/beneficiary/id"),
                        "budgetLine",
                        first.text("/items/0/budgetLine/id"),
                        "action",
                        ACTION,
                        "object",
                        "illustrative",
                        "financialYear",
                        SampleFiles.YEAR,
                        "award",
                        Money.euros("100.00")));
    }

    private static void agreeAgain(Api api) {
        api.post(
                "/v1/contributions",
                Map.of(
                        "funder", api.get("/v1/funders").text("/items/0/id"),
                        "action", ACTION,
                        "agreement", Map.of("reference", "illustrative, later", "signedOn", "2022-06-01"),
                        "terms", Map.of("basis", "FIXED", "amount", Money.euros("50.00"))));
    }
}
