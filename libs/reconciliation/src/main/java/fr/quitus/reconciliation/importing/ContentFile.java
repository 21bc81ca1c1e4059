package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.mapping.FileReading;
import fr.quitus.reconciliation.statement.StatementHandler;
import java.io.IOException;

/** A file whose bytes are in the database. */
record ContentFile(Work work, FileReading reading, ContentStore contents) implements IncomingFile {

    @Override
    public String sha256() {
        return work.sha256();
    }

    @Override
    public long size() {
        return work.size();
    }

    @Override
    public void read(StatementHandler handler) throws IOException {
        try (var in = contents.open(work.id())) {
            reading.reader().read(in, handler);
        }
    }
}
