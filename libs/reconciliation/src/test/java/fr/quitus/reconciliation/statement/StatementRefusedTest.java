package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementRefusedTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void knowsEveryFaultInBothLanguages(Fault fault) {
        StatementRefused refused = new StatementRefused(fault, null, null, null);

        assertThat(refused.detail(Locale.ENGLISH)).isNotBlank();
        assertThat(refused.detail(Locale.FRANCE)).isNotBlank().isNotEqualTo(refused.detail(Locale.ENGLISH));
    }

    @Test
    void saysWhereWhatWasExpectedFoundAndByHowMuchItDiffers() {
        StatementRefused refused =
                new StatementRefused(Fault.BALANCE_MISMATCH, "statement 2", "27.00", "27.05", "0.05");

        assertThat(refused.detail(Locale.ENGLISH))
                .isEqualTo("statement 2: The opening balance and the movements do not give the closing balance."
                        + " Expected: 27.00. Found: 27.05. Difference: 0.05.");
        assertThat(refused.detail(Locale.FRENCH))
                .startsWith("relevé 2")
                .contains("Attendu\u00a0: 27.00.")
                .contains("Écart\u00a0: 0.05.");
    }

    @Test
    void answersInEnglishWhereALanguageIsNotKnown() {
        assertThat(new StatementRefused(Fault.EMPTY_FILE, null, null, null).detail(Locale.GERMAN))
                .isEqualTo("The file is empty.");
    }

    @Test
    void shortensWhatAFileSays() {
        assertThat(new StatementRefused(Fault.INVALID_VALUE, null, null, "x".repeat(5_000)).found())
                .hasSizeLessThan(130);
    }
}
