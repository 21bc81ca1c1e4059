package fr.quitus.reconciliation.cfonb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Builds CFONB 120 files, record by record; amounts in cents. */
public final class CfonbFile {

    private static final String POSITIVE = "{ABCDEFGHI";
    private static final String NEGATIVE = "}JKLMNOPQR";

    private final List<String> records = new ArrayList<>();
    private String bank = "30001";
    private String account = "C4200000000";

    public CfonbFile account(String number) {
        account = number;
        return this;
    }

    public CfonbFile bank(String code) {
        bank = code;
        return this;
    }

    public CfonbFile opening(String date, long cents) {
        return record("01" + bank + "    00100EUR2 " + account + "  " + date + " ".repeat(50) + signed(cents));
    }

    public CfonbFile closing(String date, long cents) {
        return record("07" + bank + "    00100EUR2 " + account + "  " + date + " ".repeat(50) + signed(cents));
    }

    public CfonbFile movement(String code, String date, String label, long cents) {
        return movement(code, date, "  ", label, cents, "");
    }

    public CfonbFile movement(String code, String date, String reject, String label, long cents, String reference) {
        return record("04" + bank + "000000100EUR2 " + account + code + date + reject + date + padded(label, 31) + "  "
                + "0000000" + "  " + signed(cents) + reference);
    }

    public CfonbFile complement(String qualifier, String information) {
        return record("05" + bank + "000000100EUR2 " + account + "05300622     " + qualifier + information);
    }

    public CfonbFile record(String text) {
        records.add(padded(text, 120));
        return this;
    }

    /** The records, each followed by the separator. */
    public String text(String separator) {
        return records.stream().map(record -> record + separator).collect(Collectors.joining());
    }

    public String text() {
        return text("\r\n");
    }

    /** A statement that adds up: a transfer received with its complements, a transfer issued. */
    public static CfonbFile sample() {
        return new CfonbFile()
                .opening("290622", 100_00)
                .movement("05", "300622", "VIR RECU", 12_000_00)
                .complement("NPY", "CAISSE DES DEPOTS")
                .complement("RCN", padded("QUITUS-TITRE-2022-77", 35) + "SUBVENTION")
                .complement("LCC", "APPEL DE FONDS 1")
                .movement("06", "300622", "VIR EMIS", -24_500_00)
                .complement("NBE", "RONALPIA")
                .closing("300622", -12_400_00);
    }

    private static String signed(long cents) {
        String digits = "%014d".formatted(Math.abs(cents));
        int last = digits.charAt(13) - '0';
        return digits.substring(0, 13) + (cents < 0 ? NEGATIVE : POSITIVE).charAt(last);
    }

    static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}
