package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** What extracts write in their cells. */
final class ExtractCell {

    private static final String PATTERN = "DD/MM/YYYY";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ExtractCell() {}

    /** Some software puts an apostrophe before a code, so that spreadsheets keep its zeros. */
    static String cleaned(String text) {
        var bare = text.strip();
        return bare.startsWith("'") || bare.startsWith("’") ? bare.substring(1).strip() : bare;
    }

    /** @throws StatementRefused INVALID_DATE */
    static LocalDate day(String text, String place) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException notADay) {
            throw new StatementRefused(Fault.INVALID_DATE, place, PATTERN, text);
        }
    }
}
