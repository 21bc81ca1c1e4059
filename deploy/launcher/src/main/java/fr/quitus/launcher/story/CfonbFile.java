package fr.quitus.launcher.story;

import fr.quitus.ledger.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Writes a treasury account's statements in CFONB 120 (brochure v2.0, March 2010): one statement a day, each opening with
 * the balance the last one closed with.
 */
final class CfonbFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int RECORD = 120;
    private static final String POSITIVE = "{ABCDEFGHI";
    private static final String NEGATIVE = "}JKLMNOPQR";
    private static final int AMOUNT_DIGITS = 14;

    private final TreasuryAccount account;
    private final StringBuilder records = new StringBuilder();
    private LocalDate balancedOn;
    private Money balance;
    private int entry;

    CfonbFile(TreasuryAccount account, LocalDate openedOn, String openingEuros) {
        this.account = account;
        this.balancedOn = openedOn;
        this.balance = Money.euros(openingEuros);
    }

    /** Adds the statement of one day. */
    CfonbFile day(LocalDate day, Movement... movements) {
        balanceRecord("01", balancedOn);
        for (Movement movement : movements) {
            movement(day, movement);
            balance = balance.plus(movement.signed());
        }
        balanceRecord("07", day);
        balancedOn = day;
        return this;
    }

    Money balance() {
        return balance;
    }

    SampleFile named(String name) {
        return new SampleFile(
                name, "text/plain; charset=ISO-8859-1", records.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void balanceRecord(String code, LocalDate date) {
        var line = start(code, "");
        line.put(35, 6, DAY.format(date));
        line.put(91, AMOUNT_DIGITS, amount(balance));
        records.append(line.text()).append('\n');
    }

    private void movement(LocalDate day, Movement movement) {
        var line = start("04", movement.operation());
        line.put(35, 6, DAY.format(day));
        line.put(41, 2, movement.rejectReason());
        line.put(43, 6, DAY.format(day));
        line.put(49, 31, movement.label());
        line.put(82, 7, "%07d".formatted(++entry));
        line.put(91, AMOUNT_DIGITS, amount(movement.signed()));
        records.append(line.text()).append('\n');
        movement.complements().forEach(complement -> complement(day, movement, complement));
    }

    private void complement(LocalDate day, Movement movement, Movement.Complement complement) {
        var line = start("05", movement.operation());
        line.put(35, 6, DAY.format(day));
        line.put(46, 3, complement.qualifier());
        line.put(49, 70, complement.information());
        records.append(line.text()).append('\n');
    }

    private FixedRecord start(String code, String operation) {
        var line = new FixedRecord(RECORD);
        line.put(1, 2, code);
        line.put(3, 5, account.bank());
        line.put(12, 5, account.branch());
        line.put(17, 3, "EUR");
        line.put(20, 1, "2");
        line.put(22, 11, account.number());
        line.put(33, 2, operation);
        return line;
    }

    /** The last digit carries the sign: an opening brace or A to I for plus, a closing brace or J to R for minus. */
    static String amount(Money money) {
        long cents = money.amount().movePointRight(2).longValueExact();
        String digits = "%014d".formatted(Math.abs(cents));
        int last = AMOUNT_DIGITS - 1;
        String signs = cents < 0 ? NEGATIVE : POSITIVE;
        return digits.substring(0, last) + signs.charAt(digits.charAt(last) - '0');
    }
}
