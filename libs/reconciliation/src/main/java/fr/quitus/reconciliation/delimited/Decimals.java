package fr.quitus.reconciliation.delimited;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.util.regex.Pattern;

/** How a text writes amounts of euros: its decimal sign, and what it may put between thousands. */
public final class Decimals {

    private static final String BLANKS = " \u00A0\u202F";

    private final char sign;
    private final Pattern plain;
    private final Pattern grouped;
    private final String groups;

    /** @param thousands what may stand between thousands: none when empty; a blank stands for any blank */
    public Decimals(char sign, String thousands) {
        this.sign = sign;
        this.groups = thousands.isBlank() && !thousands.isEmpty() ? BLANKS : thousands;
        var fraction = "(?:" + Pattern.quote(String.valueOf(sign)) + "\\d+)?";
        this.plain = Pattern.compile("[-+]?\\d+" + fraction);
        this.grouped = groups.isEmpty()
                ? plain
                : Pattern.compile("[-+]?\\d{1,3}(?:[" + Pattern.quote(groups) + "]\\d{3})+" + fraction);
    }

    /** As in France: 24 500,00. */
    public static Decimals french() {
        return new Decimals(',', " ");
    }

    /**
     * The cents of an amount; the sign before it or after it, and the euro's, are allowed.
     *
     * @throws StatementRefused INVALID_AMOUNT, TOO_MANY_DECIMALS or TOO_LARGE
     */
    public long cents(String text, String place) {
        var bare = withSignFirst(text.replace("€", "").strip());
        if (!plain.matcher(bare).matches() && !grouped.matcher(bare).matches()) {
            throw new StatementRefused(Fault.INVALID_AMOUNT, place, "1234" + sign + "56", text);
        }
        var decimal = new StringBuilder();
        bare.chars().filter(c -> groups.indexOf(c) < 0).forEach(c -> decimal.append(c == sign ? '.' : (char) c));
        return Amounts.minor(decimal.toString(), Money.EUR, place);
    }

    private static String withSignFirst(String text) {
        boolean last = text.endsWith("-") || text.endsWith("+");
        return last
                ? text.charAt(text.length() - 1)
                        + text.substring(0, text.length() - 1).strip()
                : text;
    }
}
