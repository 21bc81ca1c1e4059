package fr.quitus.reconciliation.camt;

/** Builds camt.053 files, statement by statement. */
public final class CamtFile053 {

    private final String version;
    private final StringBuilder content = new StringBuilder();

    public CamtFile053(String version) {
        this.version = version;
    }

    public static CamtFile053 v02() {
        return new CamtFile053("02");
    }

    public static CamtFile053 v08() {
        return new CamtFile053("08");
    }

    public CamtFile053 statement(String iban, String... parts) {
        content.append("<Stmt><Id>S1</Id><Acct><Id><IBAN>").append(iban).append("</IBAN></Id><Ccy>EUR</Ccy></Acct>");
        for (String part : parts) {
            content.append(part);
        }
        content.append("</Stmt>");
        return this;
    }

    public static String balance(String type, String amount, String indicator) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>" + indicator + "</CdtDbtInd><Dt><Dt>2022-06-30</Dt></Dt></Bal>";
    }

    /** A booked entry of 30 June 2022; the details come last. */
    public static String entry(String amount, String indicator, String details) {
        return entry(amount, indicator, "<Sts>BOOK</Sts><BookgDt><Dt>2022-06-30</Dt></BookgDt>", details);
    }

    public static String entry(String amount, String indicator, String status, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + indicator + "</CdtDbtInd>" + status + details
                + "</Ntry>";
    }

    public static String details(String... transactions) {
        return "<NtryDtls><TxDtls>" + String.join("</TxDtls><TxDtls>", transactions) + "</TxDtls></NtryDtls>";
    }

    public String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
                + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version + "\"><BkToCstmrStmt><GrpHdr/>"
                + content + "</BkToCstmrStmt></Document>";
    }

    /** A statement that adds up: one transfer received, a batch of two issued. */
    public static CamtFile053 sample() {
        return v02().statement(
                        "FR1420041010050500013M02606",
                        balance("OPBD", "100.00", "CRDT"),
                        balance("CLBD", "12400.00", "DBIT"),
                        entry(
                                "12000.00",
                                "CRDT",
                                details("<Refs><EndToEndId>QUITUS-TITRE-2022-77</EndToEndId></Refs><RltdPties><Dbtr>"
                                        + "<Nm>CAISSE DES DEPOTS</Nm></Dbtr></RltdPties><RmtInf><Ustrd>APPEL 1</Ustrd>"
                                        + "</RmtInf>")),
                        entry("24500.00", "DBIT", details(amount("24000.00"), amount("500.00"))));
    }

    public static String amount(String decimal) {
        return "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">" + decimal + "</Amt></TxAmt></AmtDtls>";
    }
}
