package fr.quitus.reconciliation.cfonb;

import fr.quitus.reconciliation.statement.ClosingBalances;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads CFONB 120 account statements as a stream: memory does not grow with the file.
 *
 * <p>Source: CFONB brochure "Évolutions du relevé de compte 120", v2.0, March 2010. One reader reads one file.
 */
public final class CfonbReader {

    private static final int PREVIOUS_BALANCE = 1;
    private static final int MOVEMENT = 4;
    private static final int COMPLEMENT = 5;
    private static final int NEW_BALANCE = 7;
    private static final int AMOUNT_END = 104;
    private static final int QUALIFIER_END = 48;

    private final StatementHandler handler;
    private final CfonbRecords records;
    private final CfonbFields fields;
    private final CfonbMovement movement = new CfonbMovement();
    private final ClosingBalances closings = new ClosingBalances();
    private CfonbStatement statement;
    private int statements;
    private long position;

    public CfonbReader(InputStream in, StatementHandler handler) {
        this.handler = handler;
        this.records = new CfonbRecords(in);
        this.fields = new CfonbFields(records);
    }

    /**
     * Reads the file to its end.
     *
     * @throws StatementRefused when the file cannot be trusted; lines may have been handed over before
     */
    public void read() throws IOException {
        while (records.advance()) {
            switch (fields.code()) {
                case PREVIOUS_BALANCE -> open();
                case MOVEMENT -> movement();
                case COMPLEMENT -> complement();
                case NEW_BALANCE -> close();
                default -> throw unknownRecord();
            }
        }
        if (statement != null) {
            throw new StatementRefused(Fault.TRUNCATED, records.place(), "07", null);
        }
        if (statements == 0) {
            throw new StatementRefused(Fault.EMPTY_FILE, null, null, null);
        }
    }

    private void open() {
        requireLength(AMOUNT_END);
        if (statement != null) {
            throw new StatementRefused(Fault.TRUNCATED, records.place(), "07", "01");
        }
        statement = new CfonbStatement(++statements, fields, records);
        StatementHeader header = statement.header();
        closings.warningAt(header.account(), header.opening())
                .ifPresent(warning -> statement.warnings().add(records.place() + ": " + warning));
        handler.opened(header);
    }

    private void movement() {
        requireLength(AMOUNT_END);
        requireStatement();
        deliverMovement();
        statement.admit(fields, records);
        movement.open(statement, fields, records);
        statement.count(movement);
    }

    private void complement() {
        requireLength(QUALIFIER_END);
        if (!movement.isOpen() || !movement.owns(fields)) {
            throw new StatementRefused(Fault.COMPLEMENT_WITHOUT_MOVEMENT, records.place(), null, null);
        }
        movement.add(fields);
    }

    private void close() {
        requireLength(AMOUNT_END);
        requireStatement();
        deliverMovement();
        statement.admit(fields, records);
        StatementTotals totals = statement.close(fields, records);
        closings.closed(statement.account(), totals.closing());
        handler.closed(totals);
        statement = null;
    }

    private void deliverMovement() {
        if (movement.isOpen()) {
            handler.line(movement.close(++position));
        }
    }

    private void requireStatement() {
        if (statement == null) {
            throw new StatementRefused(Fault.MOVEMENT_WITHOUT_STATEMENT, records.place(), "01", fields.exact(1, 2));
        }
    }

    /** Trailing blanks may be lost, never what comes before them. */
    private void requireLength(int least) {
        if (records.length() < least) {
            throw new StatementRefused(Fault.RECORD_LENGTH, records.place(), "120", String.valueOf(records.length()));
        }
    }

    private StatementRefused unknownRecord() {
        if (records.isExcess() && records.looksLikeUtf8()) {
            return new StatementRefused(Fault.WRONG_ENCODING, "line " + (records.line() - 1), "ISO-8859-1", "UTF-8");
        }
        if (records.isExcess()) {
            return new StatementRefused(Fault.RECORD_LENGTH, "line " + (records.line() - 1), "120", "> 120");
        }
        return new StatementRefused(Fault.MALFORMED_RECORD, records.place(), "01, 04, 05, 07", fields.exact(1, 2));
    }
}
