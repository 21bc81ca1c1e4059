package fr.quitus.support.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    @Test
    void recognisesADeadlockHoweverDeepItIsWrapped() {
        var deadlock = new SQLException("Deadlock found", "40001", 1213);
        assertThat(Conflicts.isTransient(new IllegalStateException(new RuntimeException(deadlock))))
                .isTrue();
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
