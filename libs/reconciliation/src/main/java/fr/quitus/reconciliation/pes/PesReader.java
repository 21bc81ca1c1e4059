package fr.quitus.reconciliation.pes;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.XmlCursor;

/**
 * Reads PES Retour v2, expenditure and revenue, as a stream: memory does not grow with the file. A file that holds
 * both flows gives two statements. One reader reads one file.
 *
 * <p>Source: DGFiP PES schemas 4.71, 4.91 and 5.3.
 */
public final class PesReader {

    private static final String NAMESPACE = "http://www.minefi.gouv.fr/cp/helios/pes_v2/";

    private final XmlCursor xml;
    private final PesFile file;

    /**
     * Prepares to read one file.
     *
     * @param xml at the root of a file that {@link #knows}
     */
    public PesReader(XmlCursor xml, StatementHandler handler) {
        this.xml = xml;
        this.file = new PesFile(xml, handler);
    }

    /** Whether the root element is that of a PES Retour. */
    public static boolean knows(XmlCursor xml) {
        return "PES_Retour".equals(xml.name()) && xml.namespace().startsWith(NAMESPACE);
    }

    /**
     * Reads the file to its end.
     *
     * @throws StatementRefused when the file cannot be trusted; lines may have been handed over before
     */
    public void read() {
        PesValues header = new PesValues();
        int flows = 0;
        while (xml.nextChild(1)) {
            PesFlow flow = PesFlow.of(xml.name());
            if (flow != null) {
                new PesStatement(file, flow, header, ++flows).read();
            } else if ("Enveloppe".equals(xml.name()) || "EnTetePES".equals(xml.name())) {
                header.addAll(xml, "header");
            }
        }
        if (flows == 0) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, null, "PES_DepenseRetour, PES_RecetteRetour", null);
        }
    }
}
