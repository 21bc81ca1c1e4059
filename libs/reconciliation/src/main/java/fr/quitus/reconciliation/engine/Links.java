package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.rule.Source;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Finds what a line may prove: by what it names, or else by amount, date and name. */
final class Links {

    private final ExpectedIndex index;
    private final BiPredicate<UUID, UUID> barred;
    private final List<Rule> withPattern;
    private final List<Rule> withoutReference;
    private final boolean byName;

    Links(ExpectedIndex index, RuleSet rules, BiPredicate<UUID, UUID> barred) {
        this.index = index;
        this.barred = barred;
        this.withPattern = rules.rules().stream()
                .filter(rule -> rule.exact() != null && rule.exact().pattern() != null)
                .toList();
        this.withoutReference =
                rules.rules().stream().filter(Rule::isWithoutReference).toList();
        this.byName = withoutReference.stream()
                .anyMatch(rule ->
                        !rule.grouping().isOneToOne() || !rule.tolerance().isNone());
    }

    /** By reference; empty when the line names nothing that is expected. */
    List<Link> named(EvidenceLine line) {
        var found = new Found(line);
        if (line.orderKey() != null) {
            found.add(index.ofKey(line.orderKey()), nameOf(line.orderKey()), Source.ORDER_KEY, null);
            return found.links;
        }
        if (line.endToEnd() != null) {
            found.searchField(line.endToEnd(), Source.END_TO_END);
        }
        line.references().forEach(reference -> found.searchField(reference, Source.REFERENCES));
        found.searchText(line.text(), Source.TEXT);
        withPattern.forEach(found::searchPattern);
        return found.links;
    }

    static String nameOf(OrderKey key) {
        return key.financialYear() + "-" + key.slip() + "-" + key.number() + "-" + key.line();
    }

    /** By amount, or by name where a rule looks for sums; only what the date window of a rule allows. */
    List<Link> unnamed(EvidenceLine line) {
        var found = new Found(line);
        if (line.kind() != LineKind.MOVEMENT || line.amount().isZero()) {
            return found.links;
        }
        var rules = withoutReference.stream()
                .filter(rule -> rule.covers(line.kind(), line.account(), line.direction(), line.bankCode()))
                .toList();
        if (rules.isEmpty()) {
            return found.links;
        }
        long cents = line.amount().minorUnits();
        index.ofAmount(cents, line.direction(), line.returned()).forEach(slot -> found.addUnnamed(slot, rules));
        if (byName && line.counterparty() != null && !line.counterparty().isBlank()) {
            index.ofName(line.counterparty(), cents).forEach(slot -> found.addUnnamed(slot, rules));
        }
        return found.links;
    }

    /** The links of one line, each expected movement once for each way in which it was found. */
    private final class Found {

        private final EvidenceLine line;
        private List<Link> links = List.of();

        private Found(EvidenceLine line) {
            this.line = line;
        }

        /** A structured field may be one reference as a whole, however short, or hold some. */
        private void searchField(String field, Source source) {
            var whole = References.normalised(field);
            var holders = index.ofReference(whole);
            if (holders == null) {
                searchText(field, source);
            } else {
                add(holders, whole, source, null);
            }
        }

        /** The longest reference that starts at an atom wins: 2022-14-1187-2 is not 2022-14-1187. */
        private void searchText(String text, Source source) {
            if (index.longestReference() == 0 || text.isEmpty()) {
                return;
            }
            var atoms = References.atoms(text);
            int start = 0;
            while (start < atoms.size()) {
                start += Math.max(1, searchAt(atoms, start, source));
            }
        }

        private int searchAt(List<String> atoms, int start, Source source) {
            int longest = Math.min(index.longestReference(), atoms.size() - start);
            for (int size = longest; size > 0; size--) {
                var reference = String.join("-", atoms.subList(start, start + size));
                var holders = index.ofReference(reference);
                if (holders != null && References.isDistinctive(reference)) {
                    add(holders, reference, source, null);
                    return size;
                }
            }
            return 0;
        }

        private void searchPattern(Rule rule) {
            if (!rule.covers(line.kind(), line.account(), line.direction(), line.bankCode())) {
                return;
            }
            for (var source : rule.exact().sources()) {
                for (var field : fields(source)) {
                    searchPattern(field, source, rule.exact().pattern());
                }
            }
        }

        private void searchPattern(String field, Source source, ReferencePattern pattern) {
            for (var reference : pattern.in(field)) {
                var normalised = References.normalised(reference);
                add(index.ofReference(normalised), normalised, source, pattern);
            }
        }

        private List<String> fields(Source source) {
            return switch (source) {
                case ORDER_KEY -> List.of();
                case END_TO_END -> line.endToEnd() == null ? List.of() : List.of(line.endToEnd());
                case REFERENCES -> line.references();
                case TEXT -> List.of(line.text());
            };
        }

        /** @param holders or null */
        private void add(Bucket holders, String reference, Source source, ReferencePattern pattern) {
            if (holders == null) {
                return;
            }
            for (var slot : holders.worthComparing(line.amount().minorUnits())) {
                if (isInScope(slot.expected) && !has(slot, pattern)) {
                    add(new Link(slot, reference, source, pattern, isBarred(slot)));
                }
            }
        }

        private void addUnnamed(Slot slot, List<Rule> rules) {
            if (isInScope(slot.expected)
                    && slot.expected.direction() == line.direction()
                    && !has(slot, null)
                    && rules.stream().anyMatch(rule -> Comparison.isInWindow(rule, slot.expected, line))) {
                add(Link.withoutReference(slot, isBarred(slot)));
            }
        }

        private boolean isBarred(Slot slot) {
            return barred.test(line.id(), slot.expected.id());
        }

        private boolean has(Slot slot, ReferencePattern pattern) {
            for (var link : links) {
                if (link.slot().equals(slot) && Objects.equals(link.pattern(), pattern)) {
                    return true;
                }
            }
            return false;
        }

        private void add(Link link) {
            if (links.isEmpty()) {
                links = new ArrayList<>(1);
            }
            links.add(link);
        }

        private boolean isInScope(Expected expected) {
            return expected.kind() == line.kind()
                    && expected.returned() == line.returned()
                    && expected.settlement().allows(line)
                    && (expected.account() == null || expected.account().sameAccountAs(line.account()));
        }
    }
}
