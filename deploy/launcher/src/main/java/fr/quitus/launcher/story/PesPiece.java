package fr.quitus.launcher.story;

import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One order of one line, as the accountant sees it.
 *
 * @param slip IdBord
 * @param slipType TypBord: 01 ordinary, 05 (revenue) money received with no order
 * @param number IdPce
 * @param type TypPce: 01 ordinary
 * @param state EtatPce: 01 on hold, 02 accepted, 04 rejected, 05 settled (expenditure) or cancelled (revenue)
 * @param reasons ObsEtat, several separated by a hyphen, blank for none
 * @param third the payee or payer
 */
record PesPiece(
        String slip,
        String slipType,
        String number,
        String type,
        String object,
        String state,
        Optional<LocalDate> acceptedOn,
        Optional<LocalDate> rejectedOn,
        String reasons,
        String comment,
        String third,
        Money amount,
        List<Payment> payments) {

    PesPiece {
        payments = List.copyOf(payments);
    }

    static PesPiece accepted(String slip, String number, String object, String third, String euros, LocalDate on) {
        return new PesPiece(
                slip,
                "01",
                number,
                "01",
                object,
                "02",
                Optional.of(on),
                Optional.empty(),
                "",
                "",
                third,
                Money.euros(euros),
                List.of());
    }

    /** Refused at the visa: never accepted, so the corrected order may keep its number. */
    PesPiece rejected(LocalDate on, String reasonCodes, String why) {
        return new PesPiece(
                slip,
                slipType,
                number,
                type,
                object,
                "04",
                Optional.empty(),
                Optional.of(on),
                reasonCodes,
                why,
                third,
                amount,
                payments);
    }

    /** The same order with one more payment or receipt through the bank (OrgEma 01). */
    PesPiece paid(LocalDate on, String euros) {
        var more = new ArrayList<>(payments);
        more.add(new Payment("01", on, Money.euros(euros)));
        return new PesPiece(
                slip,
                slipType,
                number,
                type,
                object,
                state,
                acceptedOn,
                rejectedOn,
                reasons,
                comment,
                third,
                amount,
                more);
    }

    /** The same, of other types of slip and piece: 05 and 13 for a receipt that waits for its order (P503). */
    PesPiece ofTypes(String otherSlipType, String otherType) {
        return new PesPiece(
                slip,
                otherSlipType,
                number,
                otherType,
                object,
                state,
                acceptedOn,
                rejectedOn,
                reasons,
                comment,
                third,
                amount,
                payments);
    }

    Money paid() {
        return payments.stream().map(Payment::amount).reduce(Money.zero(amount.currency()), Money::plus);
    }

    /**
     * One payment or receipt.
     *
     * @param origin OrgEma: 01 is a real one through the bank
     */
    record Payment(String origin, LocalDate on, Money amount) {}
}
