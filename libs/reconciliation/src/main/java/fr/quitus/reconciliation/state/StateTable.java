package fr.quitus.reconciliation.state;

import fr.quitus.ledger.Money;
import fr.quitus.support.problem.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The statement as accountants lay it out: from the bank's balance to the books' balance, one row a step. */
final class StateTable {

    /**
     * A row.
     *
     * @param on or null
     * @param text or null
     * @param amount or null
     */
    record Row(String label, LocalDate on, String text, BigDecimal amount) {}

    private final ResourceBundle words;
    private final List<Row> rows = new ArrayList<>();

    private StateTable(Locale locale) {
        this.words = ResourceBundle.getBundle(
                StateTable.class.getPackageName() + ".state",
                locale,
                StateTable.class.getClassLoader(),
                Languages.NO_FALLBACK);
    }

    static StateTable of(AccountState state, Locale locale) {
        var table = new StateTable(locale);
        table.fill(state);
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> header() {
        return List.of(word("heading.step"), word("heading.date"), word("heading.text"), word("heading.amount"));
    }

    String title() {
        return word("title");
    }

    private void fill(AccountState state) {
        add("account", state.asOf(), state.accountName(), null);
        add("knownAt", null, state.knownAt().toString(), null);
        add("opening", null, null, state.opening());
        add("bankBalance", state.asOf(), null, state.bankBalance());
        if (state.stated() != null) {
            add("stated", state.stated().on(), null, state.stated().balance());
        }
        add("missingFromStatements", null, null, state.missingFromStatements());
        add(
                "putAside",
                null,
                Long.toString(state.putAside().count()),
                state.putAside().amount());
        state.putAside().items().forEach(line -> add("aside", line.bookedOn(), causeOf(line), line.amount()));
        add(
                "unexplained",
                null,
                Long.toString(state.unexplained().count()),
                state.unexplained().amount());
        state.unexplained().items().forEach(line -> add("line", line.bookedOn(), line.text(), line.amount()));
        add(
                "inBooksOnly",
                null,
                Long.toString(state.inBooksOnly().count()),
                state.inBooksOnly().amount());
        state.inBooksOnly().items().forEach(item -> add("order", item.since(), item.label(), item.amount()));
        add("provedElsewhere", null, null, state.provedElsewhere());
        add("bookBalance", state.asOf(), null, state.bookBalance());
        add("difference", null, null, state.difference());
        state.reasons().forEach(item -> add("byHand", item.since(), item.label(), item.amount()));
        state.rules().forEach(rule -> add("rule", null, nameOf(rule), null));
    }

    private static String causeOf(AccountState.AsideLine line) {
        return line.rule() == null ? line.actor() + ": " + line.reason() : line.rule() + " v" + line.version();
    }

    private String nameOf(AccountState.RuleUse rule) {
        var name = rule.name() == null ? word("person") : rule.name() + " v" + rule.version();
        return name + " × " + rule.matches();
    }

    private void add(String step, LocalDate on, String text, Money amount) {
        rows.add(new Row(word("step." + step), on, text, amount == null ? null : amount.amount()));
    }

    private String word(String key) {
        return words.getString(key);
    }
}
