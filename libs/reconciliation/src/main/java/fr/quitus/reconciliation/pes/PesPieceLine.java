package fr.quitus.reconciliation.pes;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import fr.quitus.reconciliation.statement.OrderState;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.IsoDays;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a piece: its state, then each of its payments, then their control totals. */
final class PesPieceLine {

    private final PesStatement statement;
    private final PesFlow flow;
    private final XmlCursor xml;
    private final IsoDays days;
    private final PesValues slip;
    private final PesValues piece;
    private final PesValues line = new PesValues();
    private final PesValues party = new PesValues();
    private OrderKey key;
    private String place;
    private int payments;
    private long paid;

    PesPieceLine(PesStatement statement, PesValues slip, PesValues piece) {
        this.statement = statement;
        this.flow = statement.flow();
        this.xml = statement.file().xml();
        this.days = statement.file().days();
        this.slip = slip;
        this.piece = piece;
    }

    void read() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if ("BlocLignePiece".equals(xml.name())) {
                line.addAll(xml, "line");
            } else if ("Tiers".equals(xml.name())) {
                party.addAll(xml, "line");
            } else if (flow.isPayment(xml.name())) {
                deliverState();
                countPayment(new PesValues().addAll(xml, place));
            }
        }
        deliverState();
        checkTotals();
    }

    /** Once, as soon as all that comes before the payments is read. */
    private void deliverState() {
        if (key != null) {
            return;
        }
        identify();
        long cents = Amounts.plus(
                Amounts.minor(line.required("MtHT", place), Money.EUR, place), line.cents("MtTVA", place), place);
        OrderState state = state();
        String raw =
                "EtatPce=" + piece.text("EtatPce") + "; MtHT=" + line.text("MtHT") + "; MtTVA=" + line.text("MtTVA");
        statement.deliver(new StatementLine(
                statement.file().nextPosition(),
                place,
                LineKind.ORDER_STATE,
                stateDay(state),
                null,
                direction(cents),
                Money.ofMinor(Math.abs(cents), Money.EUR),
                null,
                false,
                party.text("Nom"),
                null,
                List.of(),
                text(),
                keyOfOrder(),
                state,
                raw,
                fingerprint(state, cents)));
    }

    /** The day the file was written is no part of it: a stock file repeats the state on another day. */
    private String fingerprint(OrderState state, long cents) {
        return identified(LineKind.ORDER_STATE)
                .add(state.status().name())
                .add(state.lineState())
                .add(state.acceptedOn())
                .add(state.rejectedOn())
                .add(piece.day("DtePceInst", days, place))
                .add(state.reasons())
                .add(state.pieceType())
                .add(state.slipType())
                .add(cents)
                .hex();
    }

    private void identify() {
        String number = piece.required("IdPce", "slip " + slip.required("IdBord", xml.place()));
        String piecePlace = "slip " + slip.text("IdBord") + ", piece " + number;
        int lineNumber = line.number("IdLigne", piecePlace);
        place = piecePlace + ", line " + lineNumber;
        PesValues header = statement.header();
        key = new OrderKey(
                header.text("IdColl"),
                header.text("CodCol"),
                header.text("CodBud"),
                slip.number("Exer", place),
                slip.text("IdBord"),
                number,
                lineNumber);
    }

    /** A P503 says that there is no order yet: its numbers are the accountant's, and may be those of another order. */
    private OrderKey keyOfOrder() {
        return flow.isBeforeOrder(slip.text("TypBord")) ? null : key;
    }

    private OrderState state() {
        List<String> reasons = Stream.of(piece.text("ObsEtat"), line.text("ObsEtat"))
                .filter(Objects::nonNull)
                .flatMap(codes -> Arrays.stream(codes.split("-", -1)))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return new OrderState(
                flow.state(piece.required("EtatPce", place), place),
                piece.day("DtePcePec", days, place),
                piece.day("DtePceRej", days, place),
                reasons,
                piece.text("Commentaire"),
                piece.text("TypPce"),
                slip.text("TypBord"),
                line.text("EtatLigPce"));
    }

    private LocalDate stateDay(OrderState state) {
        return Stream.of(
                        state.rejectedOn(),
                        state.acceptedOn(),
                        piece.day("DtePceInst", days, place),
                        statement.writtenOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new StatementRefused(Fault.MISSING_ELEMENT, place, "DteStr", null));
    }

    private void countPayment(PesValues values) {
        payments++;
        String where = place + ", payment " + payments;
        long cents = Amounts.minor(values.required(flow.amountElement(), where), Money.EUR, where);
        paid = Amounts.plus(paid, cents, where);
        statement.countPayment(cents, where);
        statement.deliver(payment(values, cents, where));
    }

    private StatementLine payment(PesValues values, long cents, String where) {
        LocalDate day = days.of(values.required(flow.dateElement(), where), where);
        String origin = values.text("OrgEma");
        String receipt = values.text("IdEncaissement");
        String fingerprint = identified(LineKind.PAYMENT)
                .add(origin)
                .add(day)
                .add(cents)
                .add(receipt)
                .hex();
        return new StatementLine(
                statement.file().nextPosition(),
                where,
                LineKind.PAYMENT,
                day,
                null,
                direction(cents),
                Money.ofMinor(Math.abs(cents), Money.EUR),
                origin,
                cents < 0,
                party.text("Nom"),
                null,
                receipt == null ? List.of() : List.of(receipt),
                text(),
                keyOfOrder(),
                null,
                "OrgEma=" + origin + "; " + flow.dateElement() + "=" + day + "; " + flow.amountElement() + "="
                        + values.text(flow.amountElement()),
                fingerprint);
    }

    private void checkTotals() {
        String count = line.text(flow.countElement());
        String total = line.text(flow.totalElement());
        if (count != null && line.number(flow.countElement(), place) != payments) {
            throw new StatementRefused(
                    Fault.CONTROL_TOTAL_MISMATCH, place, flow.countElement() + " " + count, String.valueOf(payments));
        }
        if (total != null) {
            long expected = Amounts.minor(total, Money.EUR, place);
            if (expected != paid) {
                throw new StatementRefused(
                        Fault.CONTROL_TOTAL_MISMATCH,
                        place,
                        flow.totalElement() + " " + Money.ofMinor(expected, Money.EUR),
                        Money.ofMinor(paid, Money.EUR).toString(),
                        Money.ofMinor(paid - expected, Money.EUR).toString());
            }
        }
        statement.countCheck(count != null && total != null, payments > 0);
    }

    private Fingerprint identified(LineKind kind) {
        return statement
                .file()
                .fingerprint()
                .add(kind.name())
                .add(flow.name())
                .add(statement.budget().value())
                .add(key.financialYear())
                .add(key.slip())
                .add(key.number())
                .add(key.line());
    }

    private Direction direction(long cents) {
        return cents < 0 ? flow.direction().opposite() : flow.direction();
    }

    private String text() {
        return Stream.of(piece.text("Obj"), piece.text("ObjPce"), line.text("LibVir1"), line.text("LibVir2"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
