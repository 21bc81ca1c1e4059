package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.XmlCursor;

/**
 * Reads camt.053 statements and camt.054 notifications of any version, by the same paths, as a stream: memory does
 * not grow with the file, only with its largest entry, which is bounded. One reader reads one file.
 */
public final class CamtReader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.";
    private static final String STATEMENT = NAMESPACE + "053.001.";
    private static final String NOTIFICATION = NAMESPACE + "054.001.";

    private final XmlCursor xml;
    private final StatementFormat format;
    private final CamtFile file;

    /**
     * Prepares to read one file.
     *
     * @param xml at the root of a file that {@link #knows}
     */
    public CamtReader(XmlCursor xml, StatementHandler handler) {
        this.xml = xml;
        this.format = xml.namespace().startsWith(STATEMENT) ? StatementFormat.CAMT_053 : StatementFormat.CAMT_054;
        handler.detected(format);
        this.file = new CamtFile(xml, format, handler);
    }

    /** Whether the root element is that of a camt.053 or camt.054. */
    public static boolean knows(XmlCursor xml) {
        return "Document".equals(xml.name())
                && (xml.namespace().startsWith(STATEMENT) || xml.namespace().startsWith(NOTIFICATION));
    }

    /**
     * Reads the file to its end.
     *
     * @throws StatementRefused when the file cannot be trusted; lines may have been handed over before
     */
    public void read() {
        String report = format == StatementFormat.CAMT_053 ? "Stmt" : "Ntfctn";
        int reports = 0;
        while (xml.nextChild(1)) {
            int message = xml.depth();
            while (xml.nextChild(message)) {
                if (report.equals(xml.name())) {
                    new CamtStatement(file, ++reports).read();
                }
            }
        }
        if (reports == 0) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, null, report, null);
        }
    }
}
