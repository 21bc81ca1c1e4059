package fr.quitus.reconciliation.camt;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import fr.quitus.reconciliation.statement.Warnings;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.time.LocalDate;
import java.util.Currency;

/** One statement (Stmt) or notification (Ntfctn), read from its first element to its last. */
final class CamtStatement {

    private final CamtFile file;
    private final XmlCursor xml;
    private final int index;
    private final String entryPrefix;
    private final Warnings warnings = new Warnings();
    private String identification;
    private AccountReference account;
    private Currency currency;
    private LocalDate from;
    private LocalDate to;
    private CamtBalance opening;
    private CamtBalance closing;
    private CamtLines delivered;
    private long entries;
    private long lines;
    private final CamtSummary summary = new CamtSummary();
    private final CamtTally booked = new CamtTally();
    private final CamtTally all = new CamtTally();

    CamtStatement(CamtFile file, int index) {
        this.file = file;
        this.xml = file.xml();
        this.index = index;
        this.entryPrefix = (index == 1 ? "" : place() + ", ") + "entry ";
    }

    void read() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "Id" -> identification = xml.text();
                case "FrToDt" -> period();
                case "Acct" -> account();
                case "Bal" -> balance();
                case "Ntry" -> entry();
                case "TxsSummry" -> summary();
                default -> {
                    // Interest and free information.
                }
            }
        }
        open();
        close();
    }

    private String place() {
        return "statement " + index;
    }

    private String entryPlace() {
        return entryPrefix.concat(Long.toString(entries));
    }

    private void period() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            boolean start = xml.name().startsWith("Fr");
            LocalDate day = file.days().of(xml.text(), place());
            from = start ? day : from;
            to = start ? to : day;
        }
    }

    private void account() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if ("Id".equals(xml.name())) {
                accountName();
            } else if ("Ccy".equals(xml.name())) {
                settle(xml.text(), place());
            }
        }
    }

    private void accountName() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            String name = "Othr".equals(xml.name()) ? CamtCodes.child(xml, "Id") : xml.text();
            if (name != null && !name.isEmpty()) {
                account = AccountReference.named(name);
            }
        }
    }

    /** The first currency that is named is the statement's; another one later is a fault. */
    private void settle(String code, String where) {
        if (currency == null) {
            currency = Amounts.currency(code, where);
        } else if (!currency.getCurrencyCode().equals(code)) {
            throw new StatementRefused(Fault.CURRENCY_MIXED, where, currency.getCurrencyCode(), code);
        }
    }

    private void balance() {
        CamtBalance balance = CamtBalance.read(file, place() + ", balance");
        if (!balance.isOpening() && !balance.isClosing()) {
            return;
        }
        String where = place() + ", balance " + balance.type();
        settle(balance.amount().currency(), where);
        balance.amount().minor(currency, where);
        if (balance.isClosing()) {
            closing = balance;
        } else if (opening == null || "OPBD".equals(balance.type())) {
            opening = balance;
        }
    }

    /** A statement's balances prove more than its summary, which some banks fill carelessly. */
    private void summary() {
        if (file.format() == StatementFormat.CAMT_054) {
            summary.read(file);
        }
    }

    private void entry() {
        entries++;
        CamtEntry entry = CamtEntry.read(file, entryPlace());
        settle(entry.amount().currency(), entry.place());
        open();
        LocalDate closedOn = closing == null ? null : closing.day();
        lines += delivered.deliver(entry, closedOn);
        long minor = entry.amount().minor(currency, entry.place());
        all.add(entry.direction(), minor, entry.place());
        if (entry.kind() == LineKind.MOVEMENT) {
            booked.add(entry.direction(), minor, entry.place());
        }
    }

    private void open() {
        if (delivered != null) {
            return;
        }
        require(account, "Acct/Id");
        require(currency, "Acct/Ccy");
        delivered = new CamtLines(file, account, currency, warnings);
        Money start = money(opening);
        file.closings().warningAt(account, start).ifPresent(warnings::add);
        file.handler()
                .opened(new StatementHeader(index, file.format(), account, identification, currency, start, from, to));
    }

    private void require(Object value, String element) {
        if (value == null) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, place(), element, null);
        }
    }

    private void close() {
        Money total = Money.ofMinor(booked.net(), currency);
        Money start = money(opening);
        Money end = money(closing);
        boolean verified = start != null && end != null;
        if (verified && !start.plus(total).equals(end)) {
            Money expected = start.plus(total);
            throw new StatementRefused(
                    Fault.BALANCE_MISMATCH,
                    place(),
                    expected.toString(),
                    end.toString(),
                    end.minus(expected).toString());
        }
        boolean proved = summary.verify(booked, all, currency, place()) || verified;
        file.closings().closed(account, end);
        LocalDate closedOn = closing == null ? null : closing.day();
        var check = proved ? StatementTotals.Check.VERIFIED : StatementTotals.Check.NOT_CHECKED;
        file.handler()
                .closed(new StatementTotals(index, start, end, closedOn, lines, total, check, warnings.list(), null));
    }

    private Money money(CamtBalance balance) {
        if (balance == null) {
            return null;
        }
        long minor = balance.amount().minor(currency, place() + ", balance " + balance.type());
        return Money.ofMinor(balance.direction().signed(minor), currency);
    }
}
