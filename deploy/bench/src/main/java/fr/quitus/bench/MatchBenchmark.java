package fr.quitus.bench;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.rule.StandardRules;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Matches lines with as many orders, each line naming its own: by the engine, and by a bare hash join of the names. The
 * engine takes a name in any spelling, looks whether other lines claim the order, compares amount, direction, account and
 * the other party's name by the rules in force, and makes an outcome that can tell its reasons; the join does not.
 */
@State(Scope.Benchmark)
public class MatchBenchmark {

    private static final long SEED = 20220158L;
    private static final String FILE = "a".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2022, 5, 17);

    /** As many lines at a time as the service reads from its store. */
    private static final int PORTION = 2_000;

    @Param("1000000")
    int size;

    private List<Expected> expecteds;
    private List<EvidenceLine> lines;
    private String[] orderKeys;
    private String[] lineKeys;

    /** Generates both sides, in different orders. A line's id tells its place: in this order a service shows lines. */
    @Setup
    public void generate() {
        var numbers = new ArrayList<Integer>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        expecteds = numbers.stream().map(MatchBenchmark::expected).toList();
        Collections.shuffle(numbers, new Random(SEED));
        lines = IntStream.range(0, size)
                .mapToObj(place -> line(place, numbers.get(place)))
                .toList();
        spell();
    }

    /** Keys come out of a file: text of its own, whose hash nobody has computed yet. */
    @Setup(Level.Invocation)
    public void spell() {
        orderKeys = expecteds.stream()
                .map(expected -> spelt(expected.references().iterator().next()))
                .toArray(String[]::new);
        lineKeys = lines.stream().map(line -> spelt(line.endToEnd())).toArray(String[]::new);
    }

    private static String spelt(String key) {
        return new String(key.toCharArray());
    }

    /** The product: index, match, outcomes with their reasons. */
    @Benchmark
    public long product() {
        var reconciler = new Reconciler(expecteds, StandardRules.SET);
        for (int from = 0; from < size; from += PORTION) {
            reconciler.consider(lines.subList(from, Math.min(size, from + PORTION)));
        }
        return reconciler.conclude().stream()
                .filter(Outcome.Matched.class::isInstance)
                .count();
    }

    /** The limit: an open-addressing table of one side's names, probed with the other's. */
    @Benchmark
    public long join() {
        var table = new HashJoin(orderKeys);
        long found = 0;
        for (var key : lineKeys) {
            found += table.indexOf(key) < 0 ? 0 : 1;
        }
        return found;
    }

    private static String reference(int number) {
        return "2022-" + (1 + number / 1_000) + "-" + (1 + number);
    }

    private static Expected expected(int number) {
        return new Expected(
                new UUID(1, number),
                Purpose.CLEARING,
                LineKind.MOVEMENT,
                null,
                Direction.DEBIT,
                false,
                Money.ofMinor(10_000L + number, Money.EUR),
                null,
                Set.of(reference(number)),
                Set.of("Ronalpia"),
                DAY.minusDays(5),
                DAY.plusDays(25),
                "Payment order " + reference(number),
                new UUID(2, number % 1_000));
    }

    private static EvidenceLine line(int place, int number) {
        return new EvidenceLine(
                new UUID(3, place),
                FILE,
                "line " + number,
                LineKind.MOVEMENT,
                AccountReference.rib("30001", "00758", "C4210000000"),
                DAY,
                DAY,
                Direction.DEBIT,
                Money.ofMinor(10_000L + number, Money.EUR),
                false,
                "06",
                "RONALPIA",
                reference(number),
                List.of(),
                "VIREMENT",
                null,
                null);
    }
}
