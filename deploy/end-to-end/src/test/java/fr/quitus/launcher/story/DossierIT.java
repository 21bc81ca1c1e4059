package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneQuitus.class)
class DossierIT {

    @Test
    void endsWithEveryFigureRightAndStaysRightWhenToldAgain(Quitus quitus) {
        var first = new Told(quitus);
        assertThat(first.isRight()).as(first.text()).isTrue();
        var facts = first.facts();

        var again = new Told(quitus);

        assertThat(again.isRight()).as(again.text()).isTrue();
        assertThat(again.text()).contains("from an earlier run").contains("35,000.00");
        assertThat(again.facts()).isEqualTo(facts);
    }

    @Test
    void holdsWhenItsChainsAreVerified(Quitus quitus) {
        var told = new Told(quitus);

        for (String subject : List.of("subsidies/" + told.subsidy(), "contributions/" + told.contribution())) {
            var verification = told.api().get("/v1/" + subject + "/verification");
            assertThat(verification.body().path("holds").asBoolean())
                    .as(verification.body().toString())
                    .isTrue();
        }
    }

    @Test
    void showsTheNetCostOfTheActionAcrossBothServices(Quitus quitus) {
        var position = new Told(quitus).api().get("/v1/actions/BOOSTER-2022/position");

        assertThat(position.text("/complete")).isEqualTo("true");
        assertThat(position.text("/subsidies/awarded/amount")).isEqualTo("35000.00");
        assertThat(position.text("/contributions/agreed/amount")).isEqualTo("20000.00");
        assertThat(position.text("/cofundingRate")).isEqualTo("57.142857");
        assertThat(position.body().path("missing")).isEmpty();
    }
}
