package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private final Occurrences occurrences = new Occurrences();

    @Test
    void numbersIdenticalLines() {
        String fingerprint = new Fingerprint().add("twin").hex();

        assertThat(occurrences.next(fingerprint)).isEqualTo(1);
        assertThat(occurrences.next(fingerprint)).isEqualTo(2);
        assertThat(occurrences.next(fingerprint)).isEqualTo(3);
    }

    @Test
    void keepsCountingWhileItGrows() {
        Fingerprint fingerprint = new Fingerprint();
        for (long line = 0; line < 50_000; line++) {
            assertThat(occurrences.next(fingerprint.add(line).hex())).isEqualTo(1);
        }

        assertThat(occurrences.next(fingerprint.add(7L).hex())).isEqualTo(2);
        assertThat(occurrences.next(fingerprint.add(49_999L).hex())).isEqualTo(2);
    }
}
