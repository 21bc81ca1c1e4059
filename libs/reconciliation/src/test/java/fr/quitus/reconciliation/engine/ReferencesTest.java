package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022/014/0001187",
                "2022-14-1187",
                "2022.14.1187",
                "2022 14 1187",
                "2022_014_01187",
                "2022—14—1187"
            })
    void givesEverySpellingOfAnOrderNumberOneForm(String spelling) {
        assertThat(References.normalised(spelling)).isEqualTo("2022-14-1187");
    }

    @Test
    void dropsAccentsAndCase() {
        assertThat(References.normalised("Convention n° É-07")).isEqualTo("CONVENTION-N-E-7");
    }

    @Test
    void keepsAZeroThatIsAlone() {
        assertThat(References.normalised("2022-00-0")).isEqualTo("2022-0-0");
    }

    @Test
    void findsNothingInPunctuation() {
        assertThat(References.normalised(" -/- ")).isEmpty();
    }

    @Test
    void tellsOneNumberFromAnotherThatItBegins() {
        assertThat(References.normalised("2022-14-118")).isNotEqualTo(References.normalised("2022-14-1187"));
    }

    @Test
    void looksInFreeTextOnlyForSixSignsWithADigit() {
        assertThat(References.isDistinctive("2022-1-3")).isTrue();
        assertThat(References.isDistinctive("202-1-3")).isFalse();
        assertThat(References.isDistinctive("ABCDEF-1")).isTrue();
        assertThat(References.isDistinctive("RONALPIA")).isFalse();
    }

    @Test
    void readsALongTextUpToItsLimit() {
        assertThat(References.atoms("A ".repeat(References.ATOMS_READ))).hasSize(References.ATOMS_READ);
        assertThat(References.atoms("A ".repeat(References.ATOMS_READ + 1))).hasSize(References.ATOMS_READ);
    }
}
