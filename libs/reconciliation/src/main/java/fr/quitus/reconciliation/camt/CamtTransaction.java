package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;

/** The details of one transaction of an entry (TxDtls). */
final class CamtTransaction {

    private static final int MAX_REFERENCES = 500;
    private static final int MAX_TEXT = 64 * 1024;
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final XmlCursor xml;
    private final String place;
    private CamtAmount amount;
    private CamtAmount detailedAmount;
    private Direction direction;
    private boolean charged;
    private boolean returned;
    private String bankCode;
    private String debtor;
    private String creditor;
    private String debtorAccount;
    private String creditorAccount;
    private String endToEnd;
    private final List<String> references = new ArrayList<>(4);
    private final CamtWords text = new CamtWords();

    private CamtTransaction(XmlCursor xml, String place) {
        this.xml = xml;
        this.place = place;
    }

    static CamtTransaction read(XmlCursor xml, String place) {
        CamtTransaction transaction = new CamtTransaction(xml, place);
        transaction.readAll();
        return transaction;
    }

    /** The transaction's own amount: TxDtls/Amt from version 04, AmtDtls/TxAmt/Amt in version 02; or null. */
    CamtAmount amount() {
        return amount != null ? amount : detailedAmount;
    }

    /** Its own indicator, else that of the entry. */
    Direction directionIn(Direction entry) {
        return direction != null ? direction : entry;
    }

    boolean isCharged() {
        return charged;
    }

    boolean isReturned() {
        return returned;
    }

    String bankCode() {
        return bankCode;
    }

    String debtor() {
        return debtor;
    }

    String creditor() {
        return creditor;
    }

    /** IBAN of the debtor, or null. */
    String debtorAccount() {
        return debtorAccount;
    }

    /** IBAN of the creditor, or null. */
    String creditorAccount() {
        return creditorAccount;
    }

    String endToEnd() {
        return endToEnd;
    }

    List<String> references() {
        return references;
    }

    String text() {
        return text.toString();
    }

    /** What a person wants to see of it. */
    String raw() {
        return "; Dbtr=" + debtor + "; Cdtr=" + creditor + "; Refs=" + references + "; RmtInf=" + text;
    }

    /** About how many characters are held: many transactions of one entry wait for its end. */
    int size() {
        int size = 200 + text.length();
        for (String reference : references) {
            size += reference.length();
        }
        return size;
    }

    private void readAll() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "Refs" -> readReferences();
                case "Amt" -> amount = CamtAmount.read(xml, place);
                case "CdtDbtInd" -> direction = CamtDirection.of(xml.text(), place);
                case "AmtDtls" -> amountDetails();
                case "Chrgs" -> charged = true;
                case "BkTxCd" -> bankCode = CamtCodes.transaction(xml);
                case "RltdPties" -> parties();
                case "RmtInf" -> remittance();
                case "RtrInf" -> returned = true;
                case "AddtlTxInf" -> append(xml.text());
                default -> {
                    // Agents, purposes and tax are not needed to match.
                }
            }
        }
    }

    private void readReferences() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "EndToEndId" -> endToEnd = provided(xml.text());
                case "Prtry" -> addReference(CamtCodes.child(xml, "Ref"));
                default -> addReference(xml.text());
            }
        }
    }

    private void amountDetails() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            int choice = xml.depth();
            boolean transactionAmount = "TxAmt".equals(xml.name());
            while (xml.nextChild(choice)) {
                if (transactionAmount && "Amt".equals(xml.name())) {
                    detailedAmount = CamtAmount.read(xml, place);
                }
            }
        }
    }

    private void parties() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "Dbtr" -> debtor = partyName();
                case "Cdtr" -> creditor = partyName();
                case "DbtrAcct" -> debtorAccount = iban();
                case "CdtrAcct" -> creditorAccount = iban();
                default -> {
                    // Agents and ultimate parties are not needed to match.
                }
            }
        }
    }

    /** {@code Nm}, or {@code Pty/Nm} from version 08. */
    private String partyName() {
        int own = xml.depth();
        String name = null;
        while (xml.nextChild(own)) {
            if ("Nm".equals(xml.name())) {
                name = xml.text();
            } else if ("Pty".equals(xml.name())) {
                name = CamtCodes.child(xml, "Nm");
            }
        }
        return name == null || name.isEmpty() ? null : name;
    }

    /** {@code Id/IBAN}; other identifications of an account are nobody's evidence. */
    private String iban() {
        int own = xml.depth();
        String iban = null;
        while (xml.nextChild(own)) {
            if ("Id".equals(xml.name())) {
                iban = CamtCodes.child(xml, "IBAN");
            }
        }
        return iban == null || iban.isEmpty() ? null : iban;
    }

    private void remittance() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if ("Ustrd".equals(xml.name())) {
                append(xml.text());
            } else if ("Strd".equals(xml.name())) {
                structured();
            }
        }
    }

    private void structured() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "CdtrRefInf" -> addReference(CamtCodes.child(xml, "Ref"));
                case "RfrdDocInf" -> addReference(CamtCodes.child(xml, "Nb"));
                case "AddtlRmtInf" -> append(xml.text());
                default -> {
                    // Amounts and dates of invoices.
                }
            }
        }
    }

    private void append(String more) {
        text.add(more);
        refuseMoreThan(MAX_TEXT, text.length());
    }

    private void addReference(String reference) {
        String given = reference == null ? null : provided(reference);
        if (given != null) {
            references.add(given);
        }
        refuseMoreThan(MAX_REFERENCES, references.size());
    }

    private void refuseMoreThan(int limit, int size) {
        if (size > limit) {
            throw new StatementRefused(Fault.TOO_LARGE, place, "≤ " + limit, String.valueOf(size));
        }
    }

    private static String provided(String reference) {
        return reference.isEmpty() || NOT_PROVIDED.equals(reference) ? null : reference;
    }
}
