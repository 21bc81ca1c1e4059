package fr.quitus.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-FR,fr;q=0.9,en;q=0.8", "de;q=0.9, fr;q=0.5"})
    void speaksFrenchToWhoPrefersIt(String header) {
        assertThat(Languages.preferred(header)).isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "", "fr;q=nonsense;;;", "en,fr;q=0.5"})
    void speaksEnglishOtherwise(String header) {
        assertThat(Languages.preferred(header)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void speaksEnglishToWhoSaysNothing() {
        assertThat(Languages.preferred(null)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(StatusReason.class)
    void hasWordsForEachStatusInBothLanguages(StatusReason reason) {
        assertThat(reason.detail(Locale.FRENCH)).isNotEqualTo(reason.detail(Locale.ENGLISH));
        assertThat(Titles.of(reason.status(), Locale.FRENCH)).isNotBlank();
    }
}
