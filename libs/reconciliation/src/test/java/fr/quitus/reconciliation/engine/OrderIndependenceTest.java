package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.StandardRules;
import fr.quitus.reconciliation.statement.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderIndependenceTest {

    private static final int WORLDS = 300;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void saysTheSameWhateverTheOrder() {
        System.out.println("OrderIndependenceTest seed " + seed);
        for (int world = 0; world < WORLDS; world++) {
            var expecteds = expecteds();
            var lines = lines();
            var first = outcomes(expecteds, lines);
            Collections.shuffle(expecteds, random);
            Collections.shuffle(lines, random);

            assertThat(Told.of(outcomes(expecteds, lines)))
                    .as("seed %d, world %d", seed, world)
                    .isEqualTo(Told.of(first));
            assertThat(Told.of(Lean.outcomes(expecteds, lines)))
                    .as("seed %d, world %d, portion by portion", seed, world)
                    .isEqualTo(Told.of(first));
            assertThat(first).as("seed %d, world %d", seed, world).satisfies(this::holdsTogether);
        }
    }

    private void holdsTogether(List<? extends Outcome> outcomes) {
        var proved = new HashMap<Expected, Money>();
        var decided = new HashSet<UUID>();
        for (var outcome : outcomes) {
            assertThat(decided.add(outcome.line().id())).isTrue();
            if (outcome instanceof Outcome.Matched matched) {
                for (var part : matched.parts()) {
                    proved.merge(part.expected(), part.amount(), Money::plus);
                    assertThat(part.expected().direction())
                            .isEqualTo(matched.line().direction());
                }
                assertThat(matched.parts().stream().map(Part::amount).reduce(Money::plus))
                        .contains(matched.line().amount());
            }
        }
        proved.forEach(
                (expected, amount) -> assertThat(amount).as(expected.label()).isEqualTo(expected.amount()));
    }

    private static List<Outcome> outcomes(List<Expected> expecteds, List<EvidenceLine> lines) {
        var reconciler = new Reconciler(expecteds, StandardRules.SET);
        reconciler.consider(lines);
        return reconciler.conclude();
    }

    private List<Expected> expecteds() {
        var expecteds = new ArrayList<Expected>();
        for (int number = 1; number <= 1 + random.nextInt(8); number++) {
            expecteds.add(Lines.expected(
                    number,
                    direction(),
                    random.nextInt(8) == 0,
                    amount(),
                    Set.of(reference(), "X" + reference()),
                    names()));
        }
        return expecteds;
    }

    private List<EvidenceLine> lines() {
        var lines = new ArrayList<EvidenceLine>();
        for (int number = 1; number <= 1 + random.nextInt(10); number++) {
            var day = Lines.ISSUED.plusDays(random.nextInt(90) - 5L);
            var endToEnd = random.nextBoolean() ? reference() : null;
            var text = random.nextBoolean() ? "VIR " + reference() + " ET " + reference() : "";
            var name = names().stream().findFirst().orElse(null);
            lines.add(Lines.line(number, direction(), random.nextInt(8) == 0, amount(), endToEnd, name, text, day));
        }
        return lines;
    }

    private Direction direction() {
        return random.nextInt(5) == 0 ? Direction.CREDIT : Direction.DEBIT;
    }

    private String amount() {
        return (1 + random.nextInt(3)) + ".00";
    }

    private String reference() {
        return "2022-14-" + (1 + random.nextInt(4));
    }

    private Set<String> names() {
        return switch (random.nextInt(3)) {
            case 0 -> Set.of();
            case 1 -> Set.of("Ronalpia");
            default -> Set.of("Caisse des Dépôts");
        };
    }
}
