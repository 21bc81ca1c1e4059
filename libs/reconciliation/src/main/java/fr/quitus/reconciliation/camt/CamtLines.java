package fr.quitus.reconciliation.camt;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.Warnings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns an entry into lines: one for each transaction when all carry an amount in the account's currency, else one
 * for the whole entry.
 */
final class CamtLines {

    private static final int MAX_REFERENCES = 500;
    private static final int MAX_TEXT = 64 * 1024;

    private final CamtFile file;
    private final AccountReference account;
    private final Currency currency;
    private final LocalDate closedOn;
    private final Warnings warnings;

    /** @param closedOn day of the closing balance, for entries without any date, or null */
    CamtLines(CamtFile file, AccountReference account, Currency currency, LocalDate closedOn, Warnings warnings) {
        this.file = file;
        this.account = account;
        this.currency = currency;
        this.closedOn = closedOn;
        this.warnings = warnings;
    }

    /** How many lines the entry gave. */
    int deliver(CamtEntry entry) {
        long amount = entry.amount().minor(currency, entry.place());
        long signed = entry.direction().signed(amount);
        List<CamtTransaction> details = entry.transactions();
        if (!carryAmounts(details) || !addUp(entry, signed) || details.size() == 1) {
            file.deliver(line(entry, details, signed, entry.direction(), entry.place()));
            return 1;
        }
        for (int i = 0; i < details.size(); i++) {
            CamtTransaction one = details.get(i);
            String place = entry.place() + ", transaction " + (i + 1);
            Direction direction = one.directionIn(entry.direction());
            file.deliver(line(entry, List.of(one), amountOf(one, entry), direction, place));
        }
        return details.size();
    }

    private boolean carryAmounts(List<CamtTransaction> details) {
        return !details.isEmpty()
                && details.stream()
                        .allMatch(one -> one.amount()
                                .filter(amount -> amount.isIn(currency))
                                .isPresent());
    }

    /** Signed, in the smallest unit. */
    private long amountOf(CamtTransaction transaction, CamtEntry entry) {
        long minor = transaction.amount().orElseThrow().minor(currency, entry.place());
        return transaction.directionIn(entry.direction()).signed(minor);
    }

    /** Charges taken from the entry are the one good reason for details that do not add up. */
    private boolean addUp(CamtEntry entry, long signed) {
        long total = 0;
        for (CamtTransaction one : entry.transactions()) {
            total = Amounts.plus(total, amountOf(one, entry), entry.place());
        }
        if (total == signed) {
            return true;
        }
        if (entry.isCharged()) {
            warnings.add(entry.place() + ": transactions of " + money(total) + " less charges give " + money(signed));
            return false;
        }
        throw new StatementRefused(
                Fault.CONTROL_TOTAL_MISMATCH,
                entry.place(),
                money(signed).toString(),
                money(total).toString(),
                money(total - signed).toString());
    }

    private StatementLine line(
            CamtEntry entry, List<CamtTransaction> details, long signed, Direction direction, String place) {
        boolean returned = entry.isReversal() || details.stream().anyMatch(CamtTransaction::isReturned);
        StatementLine line = new StatementLine(
                file.nextPosition(),
                place,
                entry.kind(),
                bookedOn(entry),
                entry.valueOn(),
                direction,
                money(Math.abs(signed)),
                entry.bankCode() != null ? entry.bankCode() : shared(details, CamtTransaction::bankCode),
                returned,
                counterparty(details, direction, returned),
                shared(details, CamtTransaction::endToEnd),
                references(entry, details),
                text(entry, details),
                null,
                null,
                raw(entry, details),
                "");
        return line.withFingerprint(fingerprint(line));
    }

    private String fingerprint(StatementLine line) {
        return file.fingerprint()
                .add(account.canonical().value())
                .add(line.kind().name())
                .add(line.bookedOn())
                .add(line.valueOn())
                .add(line.amount().minorUnits())
                .add(currency.getCurrencyCode())
                .add(line.direction().name())
                .add(line.bankCode())
                .add(line.returned() ? 1 : 0)
                .add(line.counterparty())
                .add(line.endToEnd())
                .add(line.references())
                .add(line.text())
                .hex();
    }

    private LocalDate bookedOn(CamtEntry entry) {
        return Stream.of(entry.bookedOn(), entry.valueOn(), closedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new StatementRefused(Fault.MISSING_ELEMENT, entry.place(), "BookgDt", null));
    }

    /** The other party. A return keeps the roles of the payment it undoes. */
    private static String counterparty(List<CamtTransaction> details, Direction direction, boolean returned) {
        Direction original = returned ? direction.opposite() : direction;
        return original == Direction.CREDIT
                ? shared(details, CamtTransaction::debtor)
                : shared(details, CamtTransaction::creditor);
    }

    /** What all transactions say alike, else null: a batch has not one payer among several. */
    private static String shared(List<CamtTransaction> details, Function<CamtTransaction, String> part) {
        List<String> values =
                details.stream().map(part).distinct().limit(2).collect(Collectors.toCollection(ArrayList::new));
        return values.size() == 1 ? values.get(0) : null;
    }

    private static List<String> references(CamtEntry entry, List<CamtTransaction> details) {
        return Stream.concat(
                        Stream.ofNullable(entry.servicerReference()),
                        details.stream().flatMap(one -> one.references().stream()))
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .limit(MAX_REFERENCES)
                .toList();
    }

    private static String text(CamtEntry entry, List<CamtTransaction> details) {
        String text = Stream.concat(details.stream().map(CamtTransaction::text), Stream.of(entry.information()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private static String raw(CamtEntry entry, List<CamtTransaction> details) {
        StringBuilder raw = new StringBuilder("Amt=" + entry.amount().decimal() + " "
                + entry.amount().currency() + " " + entry.direction() + "; TxDtls="
                + entry.transactions().size());
        for (CamtTransaction one : details) {
            if (raw.length() < StatementLine.RAW_LIMIT) {
                raw.append("; Dbtr=").append(one.debtor()).append("; Cdtr=").append(one.creditor());
                raw.append("; Refs=")
                        .append(one.references())
                        .append("; RmtInf=")
                        .append(one.text());
            }
        }
        return raw.toString();
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, currency);
    }
}
