package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

    private final long seed = System.nanoTime();

    private static boolean pack(String text, Packed packed) {
        var cut = new References().of(text);
        return cut.pack(0, cut.count(), packed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "0", "2022-14-1187", "ABCDEFGHIJKL", "ABCDEFGHIJKLM", "ZZZZZZZZZZZZZZZZZZZZZZZZ"})
    void givesBackWhatItPacked(String reference) {
        var packed = new Packed();

        assertThat(pack(reference, packed)).isTrue();
        assertThat(Packed.unpacked(packed.head(), packed.tail())).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDEFGHIJKLMNOPQRSTUVWXY", "РОНАЛЬПИЯ-2022"})
    void leavesWhatDoesNotFit(String reference) {
        assertThat(pack(reference, new Packed())).isFalse();
    }

    /** Atoms of few signs, so that spellings differ by little. */
    @Test
    void neverTakesTwoReferencesForOne() {
        var random = new Random(seed);
        var spelt = new HashMap<List<Long>, String>();
        var packed = new Packed();
        for (int i = 0; i < 100_000; i++) {
            var cut = new References().of(reference(random));
            if (cut.pack(0, cut.count(), packed)) {
                var known = spelt.putIfAbsent(List.of(packed.head(), packed.tail()), cut.spelt(0, cut.count()));
                assertThat(known).as("seed %d", seed).isIn(null, cut.spelt(0, cut.count()));
            }
        }
    }

    private static String reference(Random random) {
        var signs = new StringBuilder();
        int length = 1 + random.nextInt(26);
        for (int i = 0; i < length; i++) {
            signs.append("AB01-9Z".charAt(random.nextInt(7)));
        }
        return signs.toString();
    }
}
