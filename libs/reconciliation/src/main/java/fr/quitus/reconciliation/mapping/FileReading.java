package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.reader.StatementReader;
import fr.quitus.reconciliation.statement.StatementHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * How a file is read: by what its content says it is, or by a mapping.
 *
 * @param mapping the name of the mapping, or null
 * @param version of the mapping, or null
 * @param scope what tells equal files apart that name no account: the mapping's account; empty when files name their own
 */
public record FileReading(String mapping, Integer version, String scope, Reader reader) {

    /** As its content says. */
    public static final FileReading BY_CONTENT = new FileReading(null, null, "", new StatementReader()::read);

    /** Reads one file. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads a file to its end.
         *
         * @throws fr.quitus.reconciliation.statement.StatementRefused when the file cannot be trusted
         */
        void read(InputStream in, StatementHandler handler) throws IOException;
    }
}
