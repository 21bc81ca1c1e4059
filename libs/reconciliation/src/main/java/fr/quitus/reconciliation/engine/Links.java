package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.rule.Source;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import java.util.List;

/** Finds what a line may prove: by what it names, or else by amount, date and name. */
final class Links {

    private final ExpectedIndex index;
    private final LookAhead ahead;
    private final Found found;
    private final References cut = new References();
    private final List<Rule> withPattern;
    private final List<Rule> withoutReference;
    private final boolean byName;

    Links(ExpectedIndex index, RuleSet rules, History history) {
        this.index = index;
        this.ahead = new LookAhead(index);
        this.found = new Found(history);
        this.withPattern = rules.rules().stream()
                .filter(rule -> rule.exact() != null && rule.exact().pattern() != null)
                .toList();
        this.withoutReference =
                rules.rules().stream().filter(Rule::isWithoutReference).toList();
        this.byName = withoutReference.stream()
                .anyMatch(rule ->
                        !rule.grouping().isOneToOne() || !rule.tolerance().isNone());
    }

    /** Says which lines will be asked for next, by their places. */
    void lookAhead(List<EvidenceLine> lines) {
        ahead.at(lines);
    }

    /** By reference, or else by amount and name; good until the next line. */
    Found of(EvidenceLine line, int place) {
        found.of(line);
        searchNamed(line, place);
        if (found.isEmpty()) {
            searchUnnamed(line);
        }
        return found;
    }

    static String nameOf(OrderKey key) {
        return key.financialYear() + "-" + key.slip() + "-" + key.number() + "-" + key.line();
    }

    private void searchNamed(EvidenceLine line, int place) {
        if (line.orderKey() != null) {
            add(index.ofKey(line.orderKey()), Source.ORDER_KEY, null);
            return;
        }
        if (ahead.only(place) != null) {
            found.add(ahead.only(place), ahead.holders(place), Source.END_TO_END);
        } else if (ahead.holders(place) != null) {
            found.add(ahead.holders(place), Source.END_TO_END, null);
        } else if (line.endToEnd() != null) {
            searchField(line.endToEnd(), Source.END_TO_END);
        }
        for (var reference : line.references()) {
            searchField(reference, Source.REFERENCES);
        }
        searchText(line.text());
        for (var rule : withPattern) {
            searchPattern(rule, line);
        }
    }

    /** A structured field may be one reference as a whole, however short, or hold some. */
    private void searchField(String field, Source source) {
        int atoms = cut.of(field).count();
        var holders = atoms == 0 ? null : index.ofReference(cut, 0, atoms);
        if (holders == null) {
            searchAtoms(source);
        } else {
            add(holders, source, null);
        }
    }

    private void searchText(String text) {
        if (!text.isEmpty()) {
            cut.of(text);
            searchAtoms(Source.TEXT);
        }
    }

    /** The longest reference that starts at an atom wins: 2022-14-1187-2 is not 2022-14-1187. */
    private void searchAtoms(Source source) {
        if (index.longestReference() == 0 || !cut.mayHoldDistinctive()) {
            return;
        }
        int start = 0;
        while (start < cut.count()) {
            start += Math.max(1, searchAt(start, source));
        }
    }

    private int searchAt(int start, Source source) {
        int longest = Math.min(index.longestReference(), cut.count() - start);
        for (int size = longest; size > 0; size--) {
            var holders = cut.isDistinctive(start, size) ? index.ofReference(cut, start, size) : null;
            if (holders != null) {
                add(holders, source, null);
                return size;
            }
        }
        return 0;
    }

    private void searchPattern(Rule rule, EvidenceLine line) {
        if (!rule.covers(line.kind(), line.account(), line.direction(), line.bankCode())) {
            return;
        }
        for (var source : rule.exact().sources()) {
            for (var field : fields(source, line)) {
                searchPattern(field, source, rule.exact().pattern());
            }
        }
    }

    private void searchPattern(String field, Source source, ReferencePattern pattern) {
        for (var reference : pattern.in(field)) {
            int atoms = cut.of(reference).count();
            if (atoms > 0) {
                add(index.ofReference(cut, 0, atoms), source, pattern);
            }
        }
    }

    private static List<String> fields(Source source, EvidenceLine line) {
        return switch (source) {
            case ORDER_KEY -> List.of();
            case END_TO_END -> line.endToEnd() == null ? List.of() : List.of(line.endToEnd());
            case REFERENCES -> line.references();
            case TEXT -> List.of(line.text());
        };
    }

    /** @param holders or null */
    private void add(Bucket holders, Source source, ReferencePattern pattern) {
        if (holders != null) {
            found.add(holders, source, pattern);
        }
    }

    /** By amount, or by name where a rule looks for sums; only what the date window of a rule allows. */
    private void searchUnnamed(EvidenceLine line) {
        if (line.kind() != LineKind.MOVEMENT || line.amount().isZero()) {
            return;
        }
        var rules = withoutReference.stream()
                .filter(rule -> rule.covers(line.kind(), line.account(), line.direction(), line.bankCode()))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        addUnnamed(index.ofAmount(found.cents(), line.direction(), line.returned()), rules);
        if (byName && line.counterparty() != null && !line.counterparty().isBlank()) {
            addUnnamed(index.ofName(line.counterparty()), rules);
        }
    }

    private void addUnnamed(Bucket holders, List<Rule> rules) {
        if (holders == null) {
            return;
        }
        for (var slot : holders.worthComparing(found.cents())) {
            if (rules.stream().anyMatch(rule -> Comparison.isInWindow(rule, slot.terms(), found.line()))) {
                found.addUnnamed(slot);
            }
        }
    }
}
