package fr.quitus.bench;

import fr.quitus.ledger.Ledger;
import java.util.UUID;

/**
 * What the plain program writes of one line.
 *
 * @param sha256 of the file
 */
record PlainRows(UUID account, String sha256) {

    static final String DAY = "2022-02-01";

    record Order(UUID id, UUID subsidy, String number, long cents) {}

    record Line(UUID id, String movement, String complement, int position) {

        long cents() {
            return Long.parseLong(movement.substring(90, 103)) * 10 + "}JKLMNOPQR".indexOf(movement.charAt(103));
        }

        String endToEnd() {
            return complement.substring(48, 83).strip();
        }

        String raw() {
            return movement + "\n" + complement;
        }
    }

    Object[] row(Line line) {
        return new Object[] {
            line.id(),
            account,
            SeedChain.sha256(line.raw()),
            1,
            "MOVEMENT",
            DAY,
            DAY,
            "DEBIT",
            euros(line.cents()),
            "EUR",
            false,
            "06",
            null,
            line.endToEnd(),
            null,
            line.movement().substring(48, 79).strip(),
            line.raw(),
            sha256,
            line.position(),
            "line " + line.position()
        };
    }

    Object[] outcome(Line line, Order order, Object fact) {
        boolean open = order == null;
        return new Object[] {
            line.id(),
            "MOVEMENT",
            open ? "UNMATCHED" : "MATCHED",
            open,
            open ? "[]" : "[\"" + fact + "\"]",
            1,
            account,
            "DEBIT",
            euros(line.cents()),
            DAY,
            open ? null : order.id(),
            open ? null : "CLEARING",
            open ? null : label(order),
            open ? null : order.subsidy(),
            open ? null : why(line, order),
            open ? null : line.id(),
            open ? null : parts(order),
            open ? null : "reference",
            open ? null : 1
        };
    }

    static Object[] proof(Line line, Order order, Object fact) {
        return new Object[] {
            Ledger.newId(),
            line.id(),
            line.id(),
            order.id(),
            "CLEARING",
            label(order),
            order.subsidy(),
            euros(order.cents()),
            "[\"" + fact + "\"]",
            "reference",
            1,
            "2026-01-02 00:00:00"
        };
    }

    static String label(Order order) {
        return "Payment order 2022-1-" + order.number() + ", Association Bench";
    }

    /** The same words as the product's, in a literal. */
    static String why(Line line, Order order) {
        var amount = euros(order.cents());
        return """
                {"why":[{"criterion":"REFERENCE","expected":"%s","found":"%s","verdict":"AGREES"},\
                {"criterion":"AMOUNT","expected":"%s EUR","found":"%s EUR","verdict":"AGREES"},\
                {"criterion":"DIRECTION","expected":"DEBIT","found":"DEBIT","verdict":"AGREES"},\
                {"criterion":"COUNTERPARTY","expected":"Association Bench","verdict":"NOT_GIVEN"},\
                {"criterion":"DATE","expected":"2022-01-10/2022-02-05","found":"%s","verdict":"AGREES"}],\
                "candidates":[]}""".formatted(line.endToEnd(), line.endToEnd(), amount, amount, DAY);
    }

    static String parts(Order order) {
        return "[{\"expected\":\"" + order.id() + "\",\"purpose\":\"CLEARING\",\"label\":\"" + label(order)
                + "\",\"subject\":\"" + order.subsidy() + "\",\"amount\":{\"amount\":" + euros(order.cents())
                + ",\"currency\":\"EUR\"}}]";
    }

    static String euros(long cents) {
        var rest = cents % 100;
        return cents / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
