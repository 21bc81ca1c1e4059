package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.StandardCharsets;

/** Looks at the bytes of an XML part: no text of a cell, and no row, may be so long that keeping it is a danger. */
final class Markup {

    private static final int TEXT_LIMIT = 128 * 1024;
    private static final byte[] END_OF_ROW = "</row".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final String part;
    private final long rowLimit;
    private long text;
    private long row;
    private int ofEnd;
    private int ofDoctype;

    Markup(String part, long rowLimit) {
        this.part = part;
        this.rowLimit = rowLimit;
    }

    /** @throws StatementRefused TOO_LARGE or XML_NOT_ALLOWED */
    void admit(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            admit(bytes[i]);
        }
    }

    private void admit(byte next) {
        text = next == '<' ? 0 : text + 1;
        row++;
        ofEnd = next == END_OF_ROW[ofEnd] ? ofEnd + 1 : next == '<' ? 1 : 0;
        ofDoctype = next == DOCTYPE[ofDoctype] ? ofDoctype + 1 : next == '<' ? 1 : 0;
        if (ofEnd == END_OF_ROW.length) {
            row = 0;
            ofEnd = 0;
        }
        if (ofDoctype == DOCTYPE.length) {
            throw new StatementRefused(Fault.XML_NOT_ALLOWED, null, null, part);
        }
        if (text > TEXT_LIMIT || row > rowLimit) {
            throw new StatementRefused(Fault.TOO_LARGE, null, "≤ " + (text > TEXT_LIMIT ? TEXT_LIMIT : rowLimit), part);
        }
    }
}
