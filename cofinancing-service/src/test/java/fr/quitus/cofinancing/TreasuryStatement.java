package fr.quitus.cofinancing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes statements of a treasury account in CFONB 120, one day each. */
final class TreasuryStatement {

    private static final String POSITIVE = "{ABCDEFGHI";

    private final String account;
    private final StringBuilder records = new StringBuilder();
    private BigDecimal sum = BigDecimal.ZERO;
    private int entries;

    /** @param account 11 characters, declared as the RIB 30001-00064-account */
    TreasuryStatement(String account) {
        this.account = account;
    }

    /** A transfer received (operation 05), its payer's name and what it says. */
    TreasuryStatement credit(String amount, String payer, String text) {
        entries++;
        sum = sum.add(new BigDecimal(amount));
        records.append(record(
                "04",
                "05",
                "%-6s%-2s%-6s%-31s%2s%07d%-2s".formatted("010722", "", "010722", "VIREMENT RECU", "", entries, ""),
                amount));
        complement("NPY", payer);
        complement("LCC", text);
        return this;
    }

    byte[] file() {
        var day = "%-6s%-50s".formatted("010722", "");
        var file = record("01", "", day, "0.00") + records + record("07", "", day, sum.toPlainString());
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void complement(String qualifier, String text) {
        records.append(start("05", "05"))
                .append("%-6s%-5s%-3s%-70s%-2s%n".formatted("010722", "", qualifier, text, ""));
    }

    private String record(String code, String operation, String middle, String amount) {
        return start(code, operation) + middle + signed(amount) + "%-16s%n".formatted("");
    }

    private String start(String code, String operation) {
        return "%-2s%-5s%-4s%-5s%-3s%-1s%-1s%-11s%-2s"
                .formatted(code, "30001", "", "00064", "EUR", "2", "", account, operation);
    }

    /** 14 characters; the last one carries the sign (positions 91 to 104). */
    private static String signed(String amount) {
        var digits = "%014d".formatted(new BigDecimal(amount).movePointRight(2).longValueExact());
        return digits.substring(0, 13) + POSITIVE.charAt(digits.charAt(13) - '0');
    }
}
