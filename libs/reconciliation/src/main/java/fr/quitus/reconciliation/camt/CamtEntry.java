package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One entry of a statement (Ntry), as the file says it. */
final class CamtEntry {

    private static final int MAX_TRANSACTIONS = 20_000;
    private static final int MAX_SIZE = 8 * 1024 * 1024;

    private final CamtFile file;
    private final XmlCursor xml;
    private final String place;
    private CamtAmount amount;
    private Direction direction;
    private boolean reversal;
    private boolean charged;
    private LineKind kind;
    private LocalDate bookedOn;
    private LocalDate valueOn;
    private String servicerReference;
    private String bankCode;
    private String information = "";
    private final List<CamtTransaction> transactions = new ArrayList<>(1);
    private int size;

    private CamtEntry(CamtFile file, String place) {
        this.file = file;
        this.xml = file.xml();
        this.place = place;
    }

    static CamtEntry read(CamtFile file, String place) {
        CamtEntry entry = new CamtEntry(file, place);
        entry.readAll();
        entry.require(entry.amount, "Amt");
        entry.require(entry.direction, "CdtDbtInd");
        entry.require(entry.kind, "Sts");
        return entry;
    }

    String place() {
        return place;
    }

    CamtAmount amount() {
        return amount;
    }

    Direction direction() {
        return direction;
    }

    boolean isReversal() {
        return reversal;
    }

    /** Whether charges explain why details do not add up. */
    boolean isCharged() {
        return charged || transactions.stream().anyMatch(CamtTransaction::isCharged);
    }

    LineKind kind() {
        return kind;
    }

    /** Booking date, or null. */
    LocalDate bookedOn() {
        return bookedOn;
    }

    LocalDate valueOn() {
        return valueOn;
    }

    String servicerReference() {
        return servicerReference;
    }

    String bankCode() {
        return bankCode;
    }

    String information() {
        return information;
    }

    List<CamtTransaction> transactions() {
        return transactions;
    }

    private void readAll() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "Amt" -> amount = CamtAmount.read(xml, place);
                case "CdtDbtInd" -> direction = CamtDirection.of(xml.text(), place);
                case "RvslInd" -> reversal = flag(xml.text());
                case "Sts" -> kind = kind(xml.deepText());
                case "BookgDt" -> bookedOn = file.days().of(xml.deepText(), place);
                case "ValDt" -> valueOn = file.days().of(xml.deepText(), place);
                case "AcctSvcrRef" -> servicerReference = xml.text();
                case "BkTxCd" -> bankCode = CamtCodes.transaction(xml);
                case "Chrgs" -> charged = true;
                case "NtryDtls" -> details();
                case "AddtlNtryInf" -> information = xml.text();
                default -> {
                    // The entry's own number is not stable from file to file.
                }
            }
        }
    }

    private void details() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if ("TxDtls".equals(xml.name())) {
                CamtTransaction transaction = CamtTransaction.read(xml, place);
                size += transaction.size();
                if (transactions.size() == MAX_TRANSACTIONS || size > MAX_SIZE) {
                    throw new StatementRefused(Fault.TOO_LARGE, place, "TxDtls ≤ " + MAX_TRANSACTIONS, null);
                }
                transactions.add(transaction);
            }
        }
    }

    private boolean flag(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new StatementRefused(Fault.INVALID_VALUE, place, "true, false", text);
        };
    }

    /** Only BOOK is money. FUTR came with version 08. */
    private LineKind kind(String status) {
        return switch (status) {
            case "BOOK" -> LineKind.MOVEMENT;
            case "PDNG", "INFO", "FUTR" -> LineKind.PENDING;
            default -> throw new StatementRefused(Fault.INVALID_VALUE, place, "BOOK, PDNG, INFO, FUTR", status);
        };
    }

    private void require(Object value, String element) {
        if (value == null) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, place, element, null);
        }
    }
}
