package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SubsetSumsTest {

    @Test
    void findsEachSetOfTwoOrMoreThatHasTheSum() {
        var search = SubsetSums.of(new long[] {1, 2, 3, 6}, 6, 12);

        assertThat(search.found()).containsExactly(BitSet.valueOf(new long[] {0b0111}));
        assertThat(search.isComplete()).isTrue();
    }

    @Test
    void takesNoMoreMembersThanAllowed() {
        assertThat(SubsetSums.of(new long[] {1, 2, 3}, 6, 3).found()).hasSize(1);
        assertThat(SubsetSums.of(new long[] {1, 2, 3}, 6, 2).found()).isEmpty();
    }

    @Test
    void saysWhenThereMayBeMore() {
        var ones = new long[12];
        Arrays.fill(ones, 1);

        var search = SubsetSums.of(ones, 6, 12);

        assertThat(search.found()).hasSize(SubsetSums.MOST_FOUND);
        assertThat(search.isComplete()).isFalse();
    }

    @Test
    void givesUpWhereTheSearchIsTooLong() {
        var even = new long[SubsetSums.MOST_MEMBERS];
        for (int i = 0; i < even.length; i++) {
            even[i] = 1_000_000 + 2L * i * i;
        }

        var search = SubsetSums.of(even, 12_000_001, 12);

        assertThat(search.found()).isEmpty();
        assertThat(search.isComplete()).isFalse();
    }
}
