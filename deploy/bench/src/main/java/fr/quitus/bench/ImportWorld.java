package fr.quitus.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** CFONB lines and the payment orders that nine of ten of them settle; the tenth names nothing known. */
record ImportWorld(int lines) {

    /** Some lines of the world, which one statement holds: as many as are a multiple of ten. */
    record Part(int from, int to) {

        int orders() {
            return ordersOf(to - from);
        }
    }

    static final int ORDERS_OF_A_SUBSIDY = 90;
    static final String PAID_ON = "2022-01-31";

    private static final int PER_TEN = 10;
    private static final int SETTLING = 9;
    private static final long LEAST_CENTS = 100;
    private static final int AMOUNTS = 9_000;
    private static final long CENTS_OF_OTHERS = 1_000_000;

    int orders() {
        return ordersOf(lines);
    }

    private static int ordersOf(int lines) {
        return lines / PER_TEN * SETTLING;
    }

    int subsidies() {
        return orders() / ORDERS_OF_A_SUBSIDY;
    }

    /** A slip pays many beneficiaries, so neighbours on a statement are seldom of one subsidy. */
    int subsidyOf(int order) {
        return order % subsidies();
    }

    static long cents(int order) {
        return LEAST_CENTS + order % AMOUNTS;
    }

    /** The end-to-end reference of the order's transfer. */
    static String reference(int order) {
        return String.format(Locale.ROOT, "BENCH-TRANSFER-%07d", order);
    }

    void writeTo(OutputStream out, Part part) throws IOException {
        long balance = 0;
        write(out, GeneratedStatement.balance("01", GeneratedStatement.DAY, 0));
        for (int line = part.from; line < part.to; line++) {
            boolean settles = line % PER_TEN < SETTLING;
            int order = line - line / PER_TEN;
            long cents = settles ? cents(order) : CENTS_OF_OTHERS + line;
            write(out, GeneratedStatement.movement(GeneratedStatement.DAY, "VIR SEPA " + line, -cents));
            write(out, GeneratedStatement.endToEnd(settles ? reference(order) : "UNKNOWN-" + line));
            balance -= cents;
        }
        write(out, GeneratedStatement.balance("07", GeneratedStatement.DAY, balance));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
