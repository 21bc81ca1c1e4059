package fr.quitus.reconciliation.mapped;

import fr.quitus.reconciliation.delimited.Decimals;
import fr.quitus.reconciliation.delimited.Encoding;
import fr.quitus.reconciliation.statement.AccountReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How a bank or a software writes its list of movements.
 *
 * @param account of the movements: an IBAN, a RIB as bank-branch-account, or the bank's own name of it
 * @param separator between columns
 * @param decimalSign of amounts
 * @param thousandsSign what may stand between thousands, or null; a blank stands for any blank
 * @param datePattern of days, months and years, such as {@code dd/MM/yyyy}
 * @param header whether the first line names the columns
 */
public record CsvMapping(
        @NotBlank @Size(max = 120) String account,
        @NotNull @Pattern(regexp = "[;,|:\\t]") String separator,
        @NotNull Encoding encoding,
        @NotNull @Pattern(regexp = "[.,]") String decimalSign,
        @Pattern(regexp = "[ .,'’]") String thousandsSign,
        @NotBlank @Size(max = 20) String datePattern,
        @NotNull Boolean header,
        @NotNull @Valid CsvColumns columns) {

    private static final String RIB = "[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{11}";

    /** The account as other formats would name it. */
    public AccountReference reference() {
        var compact = account.replace(" ", "");
        return compact.matches(RIB)
                ? new AccountReference(AccountReference.Kind.RIB, compact)
                : AccountReference.named(account);
    }

    /** Whether the pattern has one day, month and year, as digits, and nothing else but separators. */
    public boolean hasDayPattern() {
        return datePattern.matches("[dMyu/.\\- ]+")
                && count("d", 1, 2)
                && count("M", 1, 2)
                && (count("[yu]", 4, 4) || count("[yu]", 2, 2));
    }

    private boolean count(String letter, int least, int most) {
        var others = datePattern.replaceAll(letter + "{" + least + "," + most + "}", "*");
        return others.chars().filter(c -> c == '*').count() == 1
                && !others.replace("*", "").matches(".*" + letter + ".*");
    }

    /** A day that does not exist is refused, not moved to the next. */
    DateTimeFormatter days() {
        return DateTimeFormatter.ofPattern(datePattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    Decimals decimals() {
        return new Decimals(decimalSign.charAt(0), thousandsSign == null ? "" : thousandsSign);
    }
}
