package fr.quitus.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.account.AccountReason;
import fr.quitus.reconciliation.alias.AliasReason;
import fr.quitus.reconciliation.engine.Check;
import fr.quitus.reconciliation.engine.Criterion;
import fr.quitus.reconciliation.importing.ImportReason;
import fr.quitus.reconciliation.mapping.MappingReason;
import fr.quitus.reconciliation.missing.MissingReason;
import fr.quitus.reconciliation.outcome.OutcomeReason;
import fr.quitus.reconciliation.queue.QueueReason;
import fr.quitus.reconciliation.ruleset.RuleReason;
import fr.quitus.reconciliation.state.StateReason;
import fr.quitus.reconciliation.trial.TrialReason;
import fr.quitus.support.problem.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    static Stream<Reason> reasons() {
        return Stream.<Reason[]>of(
                        AccountReason.values(),
                        AliasReason.values(),
                        ImportReason.values(),
                        MappingReason.values(),
                        MissingReason.values(),
                        OutcomeReason.values(),
                        QueueReason.values(),
                        RuleReason.values(),
                        StateReason.values(),
                        TrialReason.values())
                .flatMap(Arrays::stream);
    }

    static Stream<String> wordsOfExplanations() {
        return Stream.<Enum<?>[]>of(Criterion.values(), Check.Agreement.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void hasReasonsInEnglishAndFrench(Reason reason) {
        var english = reason.detail(Locale.ENGLISH, "1", "2");

        assertThat(english).isNotBlank().doesNotContain("{");
        assertThat(reason.detail(Locale.FRENCH, "1", "2"))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("wordsOfExplanations")
    void explainsInEnglishAndFrench(String name) {
        assertThat(words(Locale.ENGLISH).getString(name)).isNotBlank();
        assertThat(words(Locale.FRENCH).getString(name)).isNotBlank();
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("fr.quitus.reconciliation.outcome.why", locale);
    }
}
