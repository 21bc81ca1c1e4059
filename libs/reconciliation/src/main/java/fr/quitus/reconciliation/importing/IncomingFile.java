package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.statement.StatementHandler;
import java.io.IOException;

/** A file that was sent, wherever its bytes are. */
interface IncomingFile {

    String sha256();

    long size();

    /**
     * Reads it from its start to its end.
     *
     * @throws fr.quitus.reconciliation.statement.StatementRefused when it cannot be trusted
     */
    void read(StatementHandler handler) throws IOException;
}
