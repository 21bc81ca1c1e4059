package fr.quitus.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A large and valid statement of one account: transfers of one euro each, whose balances agree. */
record GeneratedStatement(Format format, int lines, int run) {

    enum Format {
        CFONB,
        CAMT
    }

    /** Both accounts are made up; the IBAN has its keys. */
    static final String RIB = "30001-00758-C4210000000";

    /** The same account, as ISO 20022 names it. */
    private static final String IBAN = "FR073000100758C421000000095";

    static final String DAY = "010222";
    private static final String ACCOUNT = "30001    00758EUR2 C4210000000";

    /** Writes the statement; no two of its lines are alike. */
    void writeTo(OutputStream out) throws IOException {
        write(out, start());
        for (int i = 0; i < lines; i++) {
            write(out, line(i));
        }
        write(out, end());
    }

    /**
     * The statement as a stream that costs no more than copying: it is never held whole.
     *
     * @param distinct how many different lines come round and round; the statement's lines are a multiple of it
     */
    RepeatedStream stream(int distinct) {
        if (lines % distinct != 0) {
            throw new IllegalArgumentException(lines + " lines are no multiple of " + distinct);
        }
        var round = new StringBuilder();
        for (int i = 0; i < distinct; i++) {
            round.append(line(i));
        }
        return new RepeatedStream(bytes(start()), bytes(round.toString()), lines / distinct, bytes(end()));
    }

    private String start() {
        return format == Format.CFONB ? balance("01", DAY, 0) : camtStart();
    }

    private String line(int i) {
        return format == Format.CFONB ? movement(i) + complement(i) : entry(i);
    }

    private String end() {
        return format == Format.CFONB ? balance("07", DAY, -100L * lines) : "</Stmt></BkToCstmrStmt></Document>\n";
    }

    static String balance(String code, String day, long cents) {
        return code + ACCOUNT + "  " + day + " ".repeat(50) + amount(cents) + " ".repeat(16) + "\n";
    }

    private String movement(int i) {
        return movement(DAY, "VIR BENCH " + run + " " + i, -100);
    }

    static String movement(String day, String label, long cents) {
        return "0430001000000758EUR2 C421000000006" + day + "  " + day + padded(label, 31) + "  0000000  "
                + amount(cents) + " ".repeat(16) + "\n";
    }

    static String endToEnd(String reference) {
        return "0530001000000758EUR2 C421000000006" + DAY + "     RCN" + padded(reference, 70) + "  \n";
    }

    private String complement(int i) {
        return "0530001000000758EUR2 C421000000006010222     LCC" + padded("FACTURE " + run + "/" + i, 70) + "  \n";
    }

    static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** 13 digits, the last of which carries the sign. */
    static String amount(long cents) {
        var digits = String.format(Locale.ROOT, "%014d", Math.abs(cents));
        var last = digits.charAt(13) - '0';
        return digits.substring(0, 13) + (cents < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI").charAt(last);
    }

    private String camtStart() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr>\
                <MsgId>BENCH-%d</MsgId><CreDtTm>2022-02-02T08:00:00</CreDtTm></GrpHdr><Stmt><Id>%d</Id>\
                <Acct><Id><IBAN>%s</IBAN></Id></Acct>
                """.formatted(run, run, IBAN) + camtBalance("OPBD", 0) + camtBalance("CLBD", lines);
    }

    private static String camtBalance(String code, long euros) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + euros
                + ".00</Amt><CdtDbtInd>" + (euros == 0 ? "CRDT" : "DBIT")
                + "</CdtDbtInd><Dt><Dt>2022-02-01</Dt></Dt></Bal>\n";
    }

    private String entry(int i) {
        return "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
                + "2022-02-01</Dt></BookgDt><ValDt><Dt>2022-02-01</Dt></ValDt><NtryDtls><TxDtls><Refs><EndToEndId>B"
                + run + "-" + i + "</EndToEndId></Refs><RltdPties><Cdtr><Pty><Nm>BENCH</Nm></Pty></Cdtr></RltdPties>"
                + "<RmtInf><Ustrd>Facture " + run + "/" + i + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
