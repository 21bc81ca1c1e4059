package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lines and expected movements to start from. */
final class Lines {

    static final AccountReference TREASURY = AccountReference.rib("30001", "00494", "C4240000000");
    static final LocalDate ISSUED = LocalDate.of(2022, 5, 2);
    static final LocalDate DUE = LocalDate.of(2022, 6, 1);

    private Lines() {}

    static EvidenceLine debit(int number, String amount, String endToEnd, String counterparty, String text) {
        return line(number, Direction.DEBIT, false, amount, endToEnd, counterparty, text, DUE);
    }

    static EvidenceLine bookedOn(int number, String amount, LocalDate day) {
        return line(number, Direction.DEBIT, false, amount, null, null, "", day);
    }

    static EvidenceLine line(
            int number,
            Direction direction,
            boolean returned,
            String amount,
            String endToEnd,
            String counterparty,
            String text,
            LocalDate day) {
        return new EvidenceLine(
                id("line", number),
                "a".repeat(64),
                "line " + number,
                LineKind.MOVEMENT,
                TREASURY,
                day,
                day,
                direction,
                Money.euros(amount),
                returned,
                "06",
                counterparty,
                endToEnd,
                List.of(),
                text,
                null,
                null);
    }

    static EvidenceLine pes(int number, LineKind kind, String amount, OrderKey key) {
        return new EvidenceLine(
                id("line", number),
                "b".repeat(64),
                "slip 14, piece " + number,
                kind,
                AccountReference.budget("24420077000010", "100", "00"),
                DUE,
                null,
                Direction.DEBIT,
                Money.euros(amount),
                false,
                "01",
                null,
                null,
                List.of(),
                "",
                key,
                null);
    }

    static OrderKey key(String number) {
        return new OrderKey("24420077000010", "100", "00", 2022, "14", number, 1);
    }

    static Expected clearing(int number, String amount, String... names) {
        return expected(number, Direction.DEBIT, false, amount, Set.of("2022-14-" + number), Set.of(names));
    }

    static Expected expected(
            int number,
            Direction direction,
            boolean returned,
            String amount,
            Set<String> references,
            Set<String> names) {
        return new Expected(
                id("expected", number),
                Purpose.CLEARING,
                LineKind.MOVEMENT,
                null,
                direction,
                returned,
                Money.euros(amount),
                null,
                references,
                names,
                ISSUED,
                DUE,
                "Payment order 2022-14-" + number,
                id("subject", number));
    }

    static Expected ordered(int number, LineKind kind, String amount) {
        return new Expected(
                id("expected", number),
                kind == LineKind.PAYMENT ? Purpose.PAYMENT : Purpose.ACCEPTANCE,
                kind,
                null,
                Direction.DEBIT,
                false,
                Money.euros(amount),
                key(Integer.toString(number)),
                Set.of(),
                Set.of(),
                ISSUED,
                DUE,
                "Payment order 2022-14-" + number,
                id("subject", number));
    }

    private static UUID id(String kind, int number) {
        return new UUID(kind.hashCode(), number);
    }
}
