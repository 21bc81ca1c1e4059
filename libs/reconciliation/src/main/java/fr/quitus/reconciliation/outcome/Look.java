package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.History;
import fr.quitus.reconciliation.engine.LeanReconciler;
import fr.quitus.reconciliation.engine.Lone;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One look at the open lines of a kind. What lines prove that give money back, every transfer that was ever cleared, is
 * read only when there is such a line.
 */
final class Look {

    private static final int PORTION = 500;

    /** While one waits for the database, another one works; more would only keep requests from their turn. */
    private static final int LANES = 2;

    private final RuleSet rules;
    private final Map<UUID, Set<UUID>> takenBack;
    private final Recalling recall;
    private final History history;
    private final LeanReconciler plain;
    private final Map<UUID, Long> versions = new HashMap<>();
    private LeanReconciler returns;

    Look(RuleSet rules, Map<UUID, Set<UUID>> takenBack, Recalling recall) {
        this.rules = rules;
        this.takenBack = takenBack;
        this.history = new History(takenBack);
        this.recall = recall;
        this.plain = reconciler(false);
    }

    private LeanReconciler reconciler(boolean returned) {
        var reconciler = new LeanReconciler(rules, history, recall.of(returned));
        QuarkusTransaction.joiningExisting()
                .run(() -> recall.movements()
                        .open(
                                recall.kind(),
                                returned,
                                expected -> reconciler.expect(recall.parties().in(expected))));
        return reconciler;
    }

    private LeanReconciler returns() {
        if (returns == null) {
            returns = reconciler(true);
        }
        return returns;
    }

    /** Whether no line can be anything but unmatched, unless it gives money back. */
    boolean isIdle() {
        boolean mayRepeat = recall.kind() == LineKind.PAYMENT && rules.knowsRepetitions();
        return !rules.ignoresSome() && !mayRepeat && plain.isEmpty();
    }

    /** Looks at some lines; says which of them nothing fits. */
    List<StoredOutcome> consider(List<StoredOutcome> lines) {
        if (rules.knowsRepetitions()) {
            history.add(recall.tellings(lines.stream().map(StoredOutcome::line).toList()));
        }
        var concerned = new HashSet<UUID>();
        consider(lines, false, concerned);
        consider(lines, true, concerned);
        var others = new ArrayList<StoredOutcome>();
        for (var open : lines) {
            if (!concerned.contains(open.line().id())) {
                others.add(open);
            } else if (open.version() != 0) {
                versions.put(open.line().id(), open.version());
            }
        }
        return others;
    }

    private void consider(List<StoredOutcome> lines, boolean returned, Set<UUID> concerned) {
        var some = lines.stream()
                .map(StoredOutcome::line)
                .filter(line -> line.returned() == returned)
                .toList();
        if (!some.isEmpty()) {
            var reconciler = returned ? returns() : plain;
            reconciler.consider(some).stream()
                    .mapToObj(some::get)
                    .map(EvidenceLine::id)
                    .forEach(concerned::add);
        }
    }

    Conclusions conclude() {
        var entangled = new ArrayList<>(plain.entangled());
        var lanes = new TreeMap<Integer, List<LonePortion>>();
        spread(plain.alone(), recall.of(false), lanes);
        if (returns != null) {
            entangled.addAll(returns.entangled());
            spread(returns.alone(), recall.of(true), lanes);
        }
        entangled.sort(Outcome.IN_WRITING_ORDER);
        return new Conclusions(Portion.of(entangled, PORTION), List.copyOf(lanes.values()), versions);
    }

    private void spread(List<Lone> alone, Recalling its, Map<Integer, List<LonePortion>> lanes) {
        alone.stream()
                .collect(Collectors.groupingBy(
                        lone -> Math.floorMod(lone.subject().hashCode(), LANES)))
                .forEach((lane, pairs) ->
                        lanes.computeIfAbsent(lane, absent -> new ArrayList<>()).addAll(portions(pairs, its)));
    }

    private List<LonePortion> portions(List<Lone> lane, Recalling its) {
        var portions = new ArrayList<LonePortion>();
        for (int from = 0; from < lane.size(); from += PORTION) {
            var pairs = List.copyOf(lane.subList(from, Math.min(lane.size(), from + PORTION)));
            portions.add(new LonePortion(pairs, rules, takenBack, its));
        }
        return portions;
    }
}
