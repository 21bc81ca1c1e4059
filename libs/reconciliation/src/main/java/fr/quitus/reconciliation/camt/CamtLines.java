package fr.quitus.reconciliation.camt;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.FixedText;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.Warnings;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns an entry into lines: one for each transaction when all carry an amount in the account's currency, else one
 * for the whole entry.
 */
final class CamtLines {

    private static final int MAX_REFERENCES = 500;
    private static final int MAX_TEXT = 64 * 1024;
    private static final Map<LineKind, FixedText> KINDS = FixedText.namesOf(LineKind.class);
    private static final Map<Direction, FixedText> DIRECTIONS = FixedText.namesOf(Direction.class);

    private final CamtFile file;
    private final FixedText account;
    private final Currency currency;
    private final FixedText currencyCode;
    private final Warnings warnings;

    CamtLines(CamtFile file, AccountReference account, Currency currency, Warnings warnings) {
        this.file = file;
        this.account = FixedText.of(account.canonical().value());
        this.currency = currency;
        this.currencyCode = FixedText.of(currency.getCurrencyCode());
        this.warnings = warnings;
    }

    /**
     * How many lines the entry gave.
     *
     * @param closedOn day of the closing balance, for entries without any date, or null
     */
    int deliver(CamtEntry entry, LocalDate closedOn) {
        long amount = entry.amount().minor(currency, entry.place());
        long signed = entry.direction().signed(amount);
        List<CamtTransaction> details = entry.transactions();
        if (!carryAmounts(details) || !addUp(entry, signed) || details.size() == 1) {
            file.deliver(line(entry, closedOn, details, signed, entry.direction(), entry.place()));
            return 1;
        }
        for (int i = 0; i < details.size(); i++) {
            CamtTransaction one = details.get(i);
            String place = entry.place() + ", transaction " + (i + 1);
            Direction direction = one.directionIn(entry.direction());
            file.deliver(line(entry, closedOn, List.of(one), amountOf(one, entry), direction, place));
        }
        return details.size();
    }

    private boolean carryAmounts(List<CamtTransaction> details) {
        for (CamtTransaction one : details) {
            CamtAmount amount = one.amount();
            if (amount == null || !amount.isIn(currency)) {
                return false;
            }
        }
        return !details.isEmpty();
    }

    /** Signed, in the smallest unit. */
    private long amountOf(CamtTransaction transaction, CamtEntry entry) {
        long minor = transaction.amount().minor(currency, entry.place());
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
            CamtEntry entry,
            LocalDate closedOn,
            List<CamtTransaction> details,
            long signed,
            Direction direction,
            String place) {
        boolean returned = entry.isReversal() || isReturned(details);
        String text = text(entry, details);
        LocalDate bookedOn = bookedOn(entry, closedOn);
        String bankCode = entry.bankCode() != null ? entry.bankCode() : shared(details, CamtTransaction::bankCode);
        Direction original = returned ? direction.opposite() : direction;
        String counterparty = counterparty(details, original);
        String endToEnd = shared(details, CamtTransaction::endToEnd);
        List<String> references = references(entry, details);
        String fingerprint = file.fingerprint()
                .add(account)
                .add(KINDS.get(entry.kind()))
                .add(bookedOn)
                .add(entry.valueOn())
                .add(Math.abs(signed))
                .add(currencyCode)
                .add(DIRECTIONS.get(direction))
                .add(bankCode)
                .add(returned ? 1 : 0)
                .add(counterparty)
                .add(endToEnd)
                .add(references)
                .add(text)
                .hex();
        return new StatementLine(
                file.nextPosition(),
                place,
                entry.kind(),
                bookedOn,
                entry.valueOn(),
                direction,
                money(Math.abs(signed)),
                bankCode,
                returned,
                counterparty,
                counterpartyAccount(details, original),
                endToEnd,
                references,
                text,
                null,
                null,
                raw(entry, details),
                fingerprint);
    }

    private static LocalDate bookedOn(CamtEntry entry, LocalDate closedOn) {
        if (entry.bookedOn() != null) {
            return entry.bookedOn();
        }
        LocalDate other = entry.valueOn() != null ? entry.valueOn() : closedOn;
        if (other == null) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, entry.place(), "BookgDt", null);
        }
        return other;
    }

    private static boolean isReturned(List<CamtTransaction> details) {
        for (CamtTransaction one : details) {
            if (one.isReturned()) {
                return true;
            }
        }
        return false;
    }

    /** The other party. A return keeps the roles of the payment it undoes. */
    private static String counterparty(List<CamtTransaction> details, Direction original) {
        return original == Direction.CREDIT
                ? shared(details, CamtTransaction::debtor)
                : shared(details, CamtTransaction::creditor);
    }

    private static String counterpartyAccount(List<CamtTransaction> details, Direction original) {
        return original == Direction.CREDIT
                ? shared(details, CamtTransaction::debtorAccount)
                : shared(details, CamtTransaction::creditorAccount);
    }

    /** What all transactions say alike, else null: a batch has not one payer among several. */
    private static String shared(List<CamtTransaction> details, Function<CamtTransaction, String> part) {
        String first = details.isEmpty() ? null : part.apply(details.get(0));
        for (int i = 1; i < details.size(); i++) {
            if (!Objects.equals(first, part.apply(details.get(i)))) {
                return null;
            }
        }
        return first;
    }

    private static List<String> references(CamtEntry entry, List<CamtTransaction> details) {
        if (entry.servicerReference() == null && !haveReferences(details)) {
            return List.of();
        }
        Set<String> references = new LinkedHashSet<>();
        add(entry.servicerReference(), references);
        for (CamtTransaction one : details) {
            for (String reference : one.references()) {
                add(reference, references);
            }
        }
        return List.copyOf(references);
    }

    private static boolean haveReferences(List<CamtTransaction> details) {
        for (int i = 0; i < details.size(); i++) {
            if (!details.get(i).references().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void add(String reference, Set<String> references) {
        if (reference != null && !reference.isEmpty() && references.size() < MAX_REFERENCES) {
            references.add(reference);
        }
    }

    private static String text(CamtEntry entry, List<CamtTransaction> details) {
        CamtWords words = new CamtWords();
        for (CamtTransaction one : details) {
            words.add(one.text());
        }
        words.add(entry.information());
        String text = words.toString();
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private static String raw(CamtEntry entry, List<CamtTransaction> details) {
        CamtAmount amount = entry.amount();
        String raw = "Amt=" + amount.decimal() + " " + amount.currency() + " "
                + entry.direction().name() + "; TxDtls=" + entry.transactions().size();
        for (int i = 0; i < details.size() && raw.length() < StatementLine.RAW_LIMIT; i++) {
            raw = raw.concat(details.get(i).raw());
        }
        return raw;
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, currency);
    }
}
