package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * The engine where lines and expected movements are too many to be kept; its outcomes are those of a {@link Reconciler}.
 *
 * <p>Of a movement it keeps what lines are compared with. Of a line that may prove one movement only, which no other line
 * may prove, it keeps the id: that pair hangs together with nothing else, so its outcome can be worked out of the two
 * alone, when it is written. Lines that hang together are kept as they are; there are few of them.
 *
 * <p>First it is told what is expected, then it is shown lines, of one kind; then it concludes. Not for several threads.
 */
public final class LeanReconciler {

    private static final int RECALLED_AT_ONCE = 500;

    /** Rows of so many lines lie near each other in a database, and most subjects recur among them. */
    private static final int WRITTEN_TOGETHER = 50_000;

    private final RuleSet rules;
    private final History history;
    private final Recall recall;
    private final Briefs briefs = new Briefs();
    private final List<Lone> alone = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final ExpectedIndex index = new ExpectedIndex(0);
    private final Sighting sighting;
    private boolean closed;

    public LeanReconciler(RuleSet rules, History history, Recall recall) {
        this.rules = rules;
        this.history = history;
        this.recall = recall;
        this.sighting = new Sighting(index, rules, history, this::hold);
    }

    /** Adds a movement that a line may prove now; before it is shown any line. */
    public void expect(Expected expected) {
        index.add(expected).letGo(briefs.of(expected));
    }

    /** Whether nothing is expected. */
    public boolean isEmpty() {
        return index.isEmpty();
    }

    /** Shows some lines; as of a {@link Reconciler}. */
    public BitSet consider(List<EvidenceLine> lines) {
        if (!closed) {
            index.close();
            closed = true;
        }
        return sighting.of(lines);
    }

    private void hold(EvidenceLine line, Found found) {
        var only = found.only();
        var retold = history.retold(line.id());
        if (only == null || only.slot().isShared() || retold.hasOthers()) {
            held.add(new Held(line, found.all(), retold));
        } else {
            alone.add(new Lone(line.id(), only.slot()));
        }
    }

    /** The outcomes of lines that hang together, once all lines were shown. */
    public List<Outcome> entangled() {
        lookAgainAtContested();
        recallExpected();
        return Round.all(rules, held);
    }

    /**
     * The pairs that stand alone, in the order in which to write them: as their lines came, but of neighbouring lines
     * those of one subject together. Asked for last.
     */
    public List<Lone> alone() {
        alone.sort(Comparator.comparing(Lone::line));
        for (int from = 0; from < alone.size(); from += WRITTEN_TOGETHER) {
            alone.subList(from, Math.min(alone.size(), from + WRITTEN_TOGETHER)).sort(Lone.BY_SUBJECT);
        }
        return alone;
    }

    /** The first line of several that may prove one movement seemed to be alone. */
    private void lookAgainAtContested() {
        var contested = alone.stream().filter(Lone::isContested).map(Lone::line).toList();
        alone.removeIf(Lone::isContested);
        for (int from = 0; from < contested.size(); from += RECALLED_AT_ONCE) {
            sighting.of(recall.lines(contested.subList(from, end(from, contested.size()))));
        }
    }

    private void recallExpected() {
        var slots = new HashMap<UUID, Slot>();
        held.forEach(line -> line.links.forEach(link -> slots.put(link.slot().id(), link.slot())));
        var ids = List.copyOf(slots.keySet());
        for (int from = 0; from < ids.size(); from += RECALLED_AT_ONCE) {
            for (var expected : recall.expected(ids.subList(from, end(from, ids.size())))) {
                slots.remove(expected.id()).recall(expected);
            }
        }
        if (!slots.isEmpty()) {
            var gone = new HashSet<>(slots.values());
            held.replaceAll(line -> line.without(gone));
        }
    }

    private static int end(int from, int size) {
        return Math.min(size, from + RECALLED_AT_ONCE);
    }
}
