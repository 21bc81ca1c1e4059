package fr.quitus.support.retry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.support.problem.Refusal;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictsTest {

    @Test
    void recognisesADeadlockHoweverDeepItIsWrapped() {
        var deadlock = new SQLException("Deadlock found", "40001", 1213);
        assertThat(Conflicts.isTransient(new IllegalStateException(new RuntimeException(deadlock))))
                .isTrue();
    }

    @Test
    void tellsALockThatWasWaitedForInVainFromADeadlock() {
        var waited = new RuntimeException(new SQLException("Lock wait timeout exceeded", "HY000", 1205));
        assertThat(Conflicts.isLockWait(waited)).isTrue();
        assertThat(Conflicts.isTransient(waited)).isFalse();
    }

    @Test
    void refusesInWordsOnlyWhatOthersAreInTheWayOf() {
        var waited = new RuntimeException(new SQLException("Lock wait timeout exceeded", "HY000", 1205));
        var bug = new IllegalStateException();
        assertThat(Conflicts.inWords(waited))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(ConflictReason.RECORDS_IN_USE));
        assertThat(Conflicts.inWords(bug)).isSameAs(bug);
    }

    @ParameterizedTest
    @EnumSource(ConflictReason.class)
    void hasWordsInEnglishAndInFrench(ConflictReason reason) {
        assertThat(reason.detail(Locale.ENGLISH)).isNotBlank().isNotEqualTo(reason.detail(Locale.FRENCH));
    }

    @Test
    void leavesABrokenConstraintToItsCaller() {
        assertThat(Conflicts.isTransient(new SQLException("CONSTRAINT failed", "23000", 4025)))
                .isFalse();
    }

    @Test
    void endsOnACauseThatTurnsInACircle() {
        var first = new RuntimeException();
        first.initCause(new RuntimeException(first));
        assertThat(Conflicts.isTransient(first)).isFalse();
    }
}
