package fr.quitus.reconciliation.reader;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.StandardCharsets;

/** Reads files that must be refused. */
public final class Refusals {

    private Refusals() {}

    public static StatementRefused of(byte[] file) {
        StatementRefused refused = catchThrowableOfType(StatementRefused.class, () -> Recorded.of(file));
        if (refused == null) {
            throw new AssertionError("the file was read");
        }
        return refused;
    }

    public static StatementRefused of(String file) {
        return of(file.getBytes(StandardCharsets.ISO_8859_1));
    }
}
