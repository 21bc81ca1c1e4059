package fr.quitus.reconciliation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    private static final AccountReference TREASURY = AccountReference.rib("30001", "00494", "C4240000000");

    @ParameterizedTest
    @CsvSource({
        "100.00, 100.00, true",
        "100.00, 100.05, true",
        "100.00, 99.95, true",
        "100.00, 100.06, false",
        "1.00, 1.01, true",
        "1.00, 1.02, false"
    })
    void toleratesWithinBothLimits(String expected, String found, boolean allowed) {
        var fiveCentsAndOnePercent = new Tolerance(5, 100, Tolerance.Bearer.EXPECTED);

        assertThat(fiveCentsAndOnePercent.allows(cents(expected), cents(found))).isEqualTo(allowed);
    }

    private static long cents(String euros) {
        return Money.euros(euros).minorUnits();
    }

    @Test
    void toleratesNothingByDefault() {
        assertThat(Tolerance.NONE.allows(1_00, 1_01)).isFalse();
        assertThat(Tolerance.NONE.allows(1_00, 1_00)).isTrue();
    }

    @Test
    void cutsReferencesOutOfAField() {
        var pattern = new ReferencePattern("MDT *(?P<reference>[0-9]{4}-[0-9]+-[0-9]+)");

        assertThat(pattern.in("VIR mdt 2022-14-1187 MDT2022-14-1188")).containsExactly("2022-14-1187", "2022-14-1188");
        assertThat(pattern.in("nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?P<reference>[0-9]+", "[0-9]+", "(?P<other>[0-9]+)", "(?P<reference>a)\\1"})
    void refusesPatternsThatCannotWork(String pattern) {
        assertThatThrownBy(() -> new ReferencePattern(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPatternOfAPage() {
        assertThatThrownBy(() -> new ReferencePattern("(?P<reference>" + "a".repeat(500) + ")"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A backtracking engine would need longer than the universe. */
    @Test
    void runsInLinearTimeWhateverThePattern() {
        var pattern = new ReferencePattern("(?P<reference>(a+)+)b$");

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pattern.in("a".repeat(20_000))))
                .isEmpty();
    }

    @Test
    void looksAtTheLinesOfItsScope() {
        var scope = new Scope(Set.of(LineKind.MOVEMENT), Set.of(TREASURY.value()), Direction.DEBIT, Set.of("06", "18"));

        assertThat(scope.covers(LineKind.MOVEMENT, TREASURY, Direction.DEBIT, "06"))
                .isTrue();
        assertThat(scope.covers(LineKind.PAYMENT, TREASURY, Direction.DEBIT, "06"))
                .isFalse();
        assertThat(scope.covers(LineKind.MOVEMENT, TREASURY, Direction.CREDIT, "06"))
                .isFalse();
        assertThat(scope.covers(LineKind.MOVEMENT, TREASURY, Direction.DEBIT, "05"))
                .isFalse();
        assertThat(scope.covers(LineKind.MOVEMENT, TREASURY, Direction.DEBIT, null))
                .isFalse();
        assertThat(scope.covers(LineKind.MOVEMENT, AccountReference.rib("1", "1", "1"), Direction.DEBIT, "06"))
                .isFalse();
    }

    @Test
    void keepsNamesAndPrioritiesApart() {
        var rule = StandardRules.SET.rules().get(0);

        assertThatThrownBy(() -> new RuleSet(1, List.of(rule, rule))).isInstanceOf(IllegalArgumentException.class);
        assertThat(StandardRules.SET.rules()).extracting(Rule::priority).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 401})
    void boundsWindows(int days) {
        assertThatThrownBy(() -> new DateWindow(0, days, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grouping(1, 1, days)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void boundsGroups(int size) {
        assertThatThrownBy(() -> new Grouping(size, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grouping(1, size, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
