package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static References cut(String text) {
        return new References().of(text);
    }

    private static String normalised(String text) {
        var cut = cut(text);
        return cut.spelt(0, cut.count());
    }

    private static boolean isDistinctive(String text) {
        var cut = cut(text);
        return cut.isDistinctive(0, cut.count());
    }

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
        assertThat(normalised(spelling)).isEqualTo("2022-14-1187");
    }

    @Test
    void dropsAccentsAndCase() {
        assertThat(normalised("Convention n° É-07")).isEqualTo("CONVENTION-N-E-7");
    }

    @Test
    void keepsAZeroThatIsAlone() {
        assertThat(normalised("2022-00-0")).isEqualTo("2022-0-0");
    }

    @Test
    void findsNothingInPunctuation() {
        assertThat(normalised(" -/- ")).isEmpty();
    }

    @Test
    void tellsOneNumberFromAnotherThatItBegins() {
        assertThat(normalised("2022-14-118")).isNotEqualTo(normalised("2022-14-1187"));
    }

    @Test
    void looksInFreeTextOnlyForSixSignsWithADigit() {
        assertThat(isDistinctive("2022-1-3")).isTrue();
        assertThat(isDistinctive("202-1-3")).isFalse();
        assertThat(isDistinctive("ABCDEF-1")).isTrue();
        assertThat(isDistinctive("RONALPIA")).isFalse();
    }

    @Test
    void readsALongTextUpToItsLimit() {
        assertThat(cut("A ".repeat(References.ATOMS_READ)).count()).isEqualTo(References.ATOMS_READ);
        assertThat(cut("A ".repeat(References.ATOMS_READ + 1)).count()).isEqualTo(References.ATOMS_READ);
    }
}
