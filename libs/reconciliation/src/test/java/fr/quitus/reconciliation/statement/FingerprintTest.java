package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private String sample() {
        return fingerprint
                .add("account")
                .add(LocalDate.of(2022, 6, 30))
                .add(1L)
                .add(List.of("x", "y"))
                .hex();
    }
}
