package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneQuitus.class)
class RepeatedUploadIT {

    private static final List<SampleFile> FILES = List.of(
            SampleFiles.treasuryStatement(),
            SampleFiles.lastRevenueReturn(),
            SampleFiles.firstExpenditureReturn(),
            SampleFiles.rejectingExpenditureReturn(),
            SampleFiles.lastExpenditureReturn(),
            SampleFiles.firstRevenueReturn());

    @Test
    void addsNoFactAndAnswersTheSameLines(Quitus quitus) {
        var told = new Told(quitus);
        var facts = told.facts();
        assertThat(facts).allSatisfy(side -> assertThat(side).isNotEmpty());

        for (SampleFile file : FILES) {
            var once = told.api().upload("/v1/statements", file);
            var twice = told.api().upload("/v1/statements", file);
            var later = told.api().get("/v1/statements/" + once.text("/sha256"));

            assertThat(once.status()).as(file.name()).isEqualTo(200);
            assertThat(once.text("/complete")).as(file.name()).isEqualTo("true");
            assertThat(once.body().at("/lines/items")).as(file.name()).isNotEmpty();
            assertThat(twice.body().path("lines")).isEqualTo(once.body().path("lines"));
            assertThat(later.body().path("lines")).isEqualTo(once.body().path("lines"));
        }

        assertThat(told.facts()).isEqualTo(facts);
    }
}
