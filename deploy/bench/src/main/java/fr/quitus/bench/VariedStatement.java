package fr.quitus.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * A valid CFONB statement of one year whose lines are of many days, and of amounts from a cent to 20,000 euros.
 *
 * @param sign of the amounts: 1 for money that comes in, -1 for money that goes out
 */
record VariedStatement(int lines, int sign) {

    private static final long SEED = 20220158L;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 360;
    private static final int MOST_CENTS = 2_000_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    void writeTo(OutputStream out) throws IOException {
        var random = new Random(SEED);
        long sum = 0;
        write(out, GeneratedStatement.balance("01", FIRST.format(DAY), 0));
        for (int i = 0; i < lines; i++) {
            long cents = sign * (1L + random.nextInt(MOST_CENTS));
            sum += cents;
            write(out, movement(i, FIRST.plusDays(random.nextInt(DAYS)).format(DAY), cents));
        }
        write(out, GeneratedStatement.balance("07", FIRST.plusDays(DAYS).format(DAY), sum));
    }

    private static String movement(int i, String day, long cents) {
        return GeneratedStatement.movement(day, "VIR VARIE " + i, cents);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
