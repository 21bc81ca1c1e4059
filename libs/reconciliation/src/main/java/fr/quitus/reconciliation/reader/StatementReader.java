package fr.quitus.reconciliation.reader;

import fr.quitus.reconciliation.camt.CamtReader;
import fr.quitus.reconciliation.cfonb.CfonbReader;
import fr.quitus.reconciliation.helios.HeliosReader;
import fr.quitus.reconciliation.pes.PesReader;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a statement file of any known format, found by its content: names and media types often lie. */
public final class StatementReader {

    private static final String KNOWN = "CFONB 120, camt.053, camt.054, PES Retour v2, Helios payment extract";
    private static final int LOOK_AHEAD = 4096;

    /**
     * Reads a file to its end, in constant memory. The stream is left open.
     *
     * @throws StatementRefused when the file cannot be trusted; lines may have been handed over before
     */
    public void read(InputStream in, StatementHandler handler) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(LOOK_AHEAD);
        byte[] start = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        switch (FileStart.of(start, start.length < LOOK_AHEAD)) {
            case EMPTY -> throw new StatementRefused(Fault.EMPTY_FILE, null, null, null);
            case XML -> readXml(bytes, handler);
            case CFONB -> {
                handler.detected(StatementFormat.CFONB_120);
                new CfonbReader(bytes, handler).read();
            }
            case HELIOS -> new HeliosReader(handler).readCsv(bytes);
            case SPREADSHEET -> new HeliosReader(handler).readSpreadsheet(bytes);
            case FOREIGN_TEXT -> throw new StatementRefused(Fault.WRONG_ENCODING, "line 1", "ISO-8859-1", null);
            case UNKNOWN -> throw new StatementRefused(Fault.UNKNOWN_FORMAT, null, KNOWN, null);
        }
    }

    private static void readXml(InputStream bytes, StatementHandler handler) throws IOException {
        skipBlanks(bytes);
        XmlCursor xml = XmlCursor.open(bytes);
        if (CamtReader.knows(xml)) {
            new CamtReader(xml, handler).read();
        } else if (PesReader.knows(xml)) {
            new PesReader(xml, handler).read();
        } else {
            throw new StatementRefused(
                    Fault.UNKNOWN_FORMAT, xml.place(), KNOWN, "<" + xml.name() + "> " + xml.namespace());
        }
        xml.finish();
    }

    /** A blank line before the declaration is a fault in XML and common in practice. */
    private static void skipBlanks(InputStream bytes) throws IOException {
        int b;
        do {
            bytes.mark(1);
            b = bytes.read();
        } while (b == ' ' || b == '\t' || b == '\r' || b == '\n');
        bytes.reset();
    }
}
