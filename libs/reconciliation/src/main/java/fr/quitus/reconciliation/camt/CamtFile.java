package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.ClosingBalances;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.xml.IsoDays;
import fr.quitus.reconciliation.xml.XmlCursor;

/** What the statements of one file share. */
final class CamtFile {

    private final XmlCursor xml;
    private final StatementFormat format;
    private final StatementHandler handler;
    private final Fingerprint fingerprint = new Fingerprint();
    private final IsoDays days = new IsoDays();
    private final ClosingBalances closings = new ClosingBalances();
    private long position;

    CamtFile(XmlCursor xml, StatementFormat format, StatementHandler handler) {
        this.xml = xml;
        this.format = format;
        this.handler = handler;
    }

    XmlCursor xml() {
        return xml;
    }

    StatementFormat format() {
        return format;
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

    ClosingBalances closings() {
        return closings;
    }

    long nextPosition() {
        return ++position;
    }

    void deliver(StatementLine line) {
        handler.line(line);
    }
}
