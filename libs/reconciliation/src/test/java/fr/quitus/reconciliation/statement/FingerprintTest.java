package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private final Fingerprint fingerprint = new Fingerprint();

    @Test
    void isTheSameForTheSameLine() {
        assertThat(sample()).isEqualTo(sample()).hasSize(64);
    }

    @Test
    void separatesItsItems() {
        assertThat(fingerprint.add("ab").add("c").hex())
                .isNotEqualTo(fingerprint.add("a").add("bc").hex());
    }

    @Test
    void tellsNothingFromEmpty() {
        String nothing = null;

        assertThat(fingerprint.add(nothing).hex())
                .isNotEqualTo(fingerprint.add("").hex());
    }

    /** Stored lines are found again by it: it never changes. */
    @Test
    void staysWhatItWas() {
        String nothing = null;

        assertThat(fingerprint
                        .add("REÇU €")
                        .add(nothing)
                        .add("")
                        .add(LocalDate.of(2022, 4, 14))
                        .add(35_000_00L)
                        .add(List.of("A", "B"))
                        .hex())
                .isEqualTo("8933a0777c59f77990bde0975f484cb22ad632019c81b55d777e2915e0a0346f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REF", "VIR RECU APPEL", "REÇU", "SUBVENTION ACCORDÉE"})
    void takesTheBytesOfATextForTheText(String text) {
        byte[] record = (" " + text + " ").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(fingerprint.add(record, 1, 1 + text.length()).hex())
                .isEqualTo(fingerprint.add(text).hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MOVEMENT", "REÇU €"})
    void takesATextThatWasEncodedBeforeForTheText(String text) {
        assertThat(fingerprint.add("A").add(FixedText.of(text)).add("B").hex())
                .isEqualTo(fingerprint.add("A").add(text).add("B").hex());
    }

    @Test
    void takesTheNamesOfConstants() {
        var names = FixedText.namesOf(Direction.class);

        assertThat(fingerprint.add(names.get(Direction.DEBIT)).hex())
                .isEqualTo(fingerprint.add("DEBIT").hex());
    }

    private String sample() {
        return fingerprint
                .add("account")
                .add(LocalDate.of(2022, 6, 30))
                .add(1L)
                .add(List.of("x", "y"))
                .hex();
    }
}
