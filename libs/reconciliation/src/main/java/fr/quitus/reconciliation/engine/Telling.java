package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A line by which the accountant tells a payment, and what has become of it.
 *
 * @param positions of the line in the files that hold it, by their hashes
 * @param proved what the line proves; empty unless it is PROVED
 */
public record Telling(EvidenceLine line, Map<String, Long> positions, Standing standing, List<Expected> proved) {

    /** What has become of the line. */
    public enum Standing {
        /** The engine decides. */
        OPEN,
        PROVED,
        /** A person has put it aside. */
        PUT_ASIDE
    }

    /** What lines that tell one payment agree on. */
    record Payment(AccountReference account, String order, LocalDate day, Money amount, Direction direction) {}

    /** The same whatever the order in which files come; the fuller word first. */
    static final Comparator<Telling> FIRST = Comparator.<Telling, Boolean>comparing(
                    told -> told.line.orderKey() == null)
            .thenComparing(told -> told.line.sha256())
            .thenComparing(told -> told.line.place())
            .thenComparing(told -> told.line.id());

    public Telling {
        positions = Map.copyOf(positions);
        proved = List.copyOf(proved);
    }

    /** Whether a line tells the payment of an order at all. */
    public static boolean isOne(EvidenceLine line) {
        return line.kind() == LineKind.PAYMENT
                && !line.returned()
                && OrderName.of(line.orderKey(), line.references()).isPresent();
    }

    Payment payment() {
        var order = OrderName.of(line.orderKey(), line.references()).orElseThrow();
        return new Payment(line.account().canonical(), order, line.bookedOn(), line.amount(), line.direction());
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    boolean isProved() {
        return standing == Standing.PROVED;
    }

    /** Whether another line of the same payment can be about it: no key, origin or receipt says that it is not. */
    boolean isCompatibleWith(Telling other) {
        if (line.isOffset() != other.line.isOffset()
                || (line.isOffset() && !line.bankCode().equals(other.line.bankCode()))) {
            return false;
        }
        return line.orderKey() == null
                || other.line.orderKey() == null
                || (line.orderKey().equals(other.line.orderKey())
                        && (line.references().isEmpty()
                                || other.line.references().isEmpty()
                                || line.references().equals(other.line.references())));
    }

    /** What one file tells twice are two payments. */
    boolean sharesFileWith(Telling other) {
        return !Collections.disjoint(positions.keySet(), other.positions.keySet());
    }
}
