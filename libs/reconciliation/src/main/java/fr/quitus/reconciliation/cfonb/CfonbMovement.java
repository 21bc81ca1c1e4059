package fr.quitus.reconciliation.cfonb;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A movement (record 04) while its complements (records 05) come in. One serves all movements of a file, one after the
 * other: it keeps texts as bytes until the line is whole.
 */
final class CfonbMovement {

    private static final int MAX_COMPLEMENTS = 200;
    private static final String NOT_PROVIDED = "NOTPROVIDED";
    private static final String RETURNED_TRANSFER = "12";
    private static final String NO_REJECT = "00";

    private final Fingerprint fingerprint = new Fingerprint();
    private final CfonbText text = new CfonbText();
    private final CfonbText raw = new CfonbText();
    private final List<String> references = new ArrayList<>(4);
    private final byte[] record = new byte[CfonbRecords.LENGTH];
    private boolean open;
    private Currency currency;
    private String place;
    private String operation;
    private String reject;
    private LocalDate bookedOn;
    private LocalDate valueOn;
    private long amount;
    private int complements;
    private String payer;
    private String beneficiary;
    private String payerAccount;
    private String beneficiaryAccount;
    private String endToEnd;

    boolean isOpen() {
        return open;
    }

    String place() {
        return place;
    }

    /** Signed, in the currency's smallest unit. */
    long amount() {
        return amount;
    }

    /** Begins with a record 04. */
    void open(CfonbStatement statement, CfonbFields fields, CfonbRecords records) {
        amount = statement.amount(fields, records);
        System.arraycopy(records.bytes(), 0, record, 0, CfonbRecords.LENGTH);
        place = records.place();
        currency = statement.currency();
        operation = fields.code(33, 2);
        bookedOn = fields.date(35);
        reject = fields.text(41, 2);
        valueOn = fields.isBlank(43, 6) ? null : fields.date(43);
        clear();
        fields.append(49, 31, text);
        fields.append(1, CfonbRecords.LENGTH, raw);
        addReference(fields.text(105, 16));
        identify(statement, fields);
        open = true;
    }

    private void identify(CfonbStatement statement, CfonbFields fields) {
        statement.addAccount(fingerprint);
        fingerprint.add(bookedOn).add(valueOn).add(amount);
        statement.addCurrency(fingerprint);
        fields.add(33, 2, fingerprint);
        fields.add(41, 2, fingerprint);
        fields.add(49, 31, fingerprint);
        fields.add(105, 16, fingerprint);
    }

    private void clear() {
        text.clear();
        raw.clear();
        references.clear();
        complements = 0;
        payer = null;
        beneficiary = null;
        payerAccount = null;
        beneficiaryAccount = null;
        endToEnd = null;
    }

    /** Whether a complement repeats the identification of this movement: its branch and its account. */
    boolean owns(CfonbFields complement) {
        return complement.same(12, 21, record) || (complement.same(12, 5, record) && complement.same(22, 11, record));
    }

    void add(CfonbFields complement) {
        if (complements++ == MAX_COMPLEMENTS) {
            throw new StatementRefused(Fault.TOO_LARGE, place, String.valueOf(MAX_COMPLEMENTS), null);
        }
        complement.addJoined(46, 3, 70, fingerprint);
        if (raw.length() < StatementLine.RAW_LIMIT) {
            raw.append('\n');
            complement.append(1, CfonbRecords.LENGTH, raw);
        }
        interpret(complement);
    }

    private void interpret(CfonbFields complement) {
        switch (complement.code(46, 3)) {
            case "LIB", "LCC", "LC2" -> append(complement);
            case "NPY" -> payer = complement.text(49, 70);
            case "NPO" -> payer = payer == null ? complement.text(49, 70) : payer;
            case "NBE" -> beneficiary = complement.text(49, 70);
            case "NBU" -> beneficiary = beneficiary == null ? complement.text(49, 70) : beneficiary;
            case "CPY" -> payerAccount = complement.text(49, 34).replace(" ", "");
            case "CBE" -> beneficiaryAccount = complement.text(49, 34).replace(" ", "");
            case "RCN" -> endToEnd = provided(complement.text(49, 35));
            case "REF" -> {
                addReference(complement.text(49, 35));
                addReference(complement.text(84, 35));
            }
            case "LCS", "RUM" -> addReference(complement.text(49, 70));
            default -> {
                // Kept in the raw record and in the fingerprint: banks add qualifiers of their own.
            }
        }
    }

    /** The line, now that its last complement is in. */
    StatementLine close(long position) {
        open = false;
        Direction direction = amount < 0 ? Direction.DEBIT : Direction.CREDIT;
        return new StatementLine(
                position,
                place,
                LineKind.MOVEMENT,
                bookedOn,
                valueOn,
                direction,
                Money.ofMinor(Math.abs(amount), currency),
                operation,
                isReturned(),
                counterparty(direction),
                direction == Direction.CREDIT ? payerAccount : beneficiaryAccount,
                endToEnd,
                references.isEmpty() ? List.of() : references,
                text.toString(),
                null,
                null,
                raw.toString(),
                fingerprint.endOfList().hex());
    }

    private boolean isReturned() {
        return RETURNED_TRANSFER.equals(operation) || !(reject.isEmpty() || NO_REJECT.equals(reject));
    }

    /** The other party: who pays in, or who is paid; a direct debit names only its creditor. */
    private String counterparty(Direction direction) {
        String first = direction == Direction.CREDIT ? payer : beneficiary;
        String second = direction == Direction.CREDIT ? beneficiary : payer;
        return first != null ? first : second;
    }

    private void append(CfonbFields complement) {
        if (!complement.isBlank(49, 70)) {
            if (text.length() > 0) {
                text.append(' ');
            }
            complement.append(49, 70, text);
        }
    }

    private void addReference(String value) {
        String given = provided(value);
        if (given != null) {
            references.add(given);
        }
    }

    private static String provided(String value) {
        return value.isEmpty() || NOT_PROVIDED.equals(value) ? null : value;
    }
}
