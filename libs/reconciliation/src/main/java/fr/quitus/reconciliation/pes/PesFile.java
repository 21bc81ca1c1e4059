package fr.quitus.reconciliation.pes;

import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.xml.IsoDays;
import fr.quitus.reconciliation.xml.XmlCursor;

/** What the flows of one file share. */
final class PesFile {

    private final XmlCursor xml;
    private final StatementHandler handler;
    private final Fingerprint fingerprint = new Fingerprint();
    private final IsoDays days = new IsoDays();
    private long position;

    PesFile(XmlCursor xml, StatementHandler handler) {
        this.xml = xml;
        this.handler = handler;
    }

    XmlCursor xml() {
        return xml;
    }

    StatementHandler handler() {
        return handler;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    IsoDays days() {
        return days;
    }

    long nextPosition() {
        return ++position;
    }
}
