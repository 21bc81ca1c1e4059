package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.World.Story;
import fr.quitus.reconciliation.rule.StandardRules;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Many random worlds whose truth is known: nothing is matched wrongly, what has its reference is matched, the rest is left
 * to a person. {@code -Dquitus.worlds=10000} runs as many; {@code -Dquitus.seed=…} repeats a run.
 */
class WorldsTest {

    private static final Set<Story> TO_BE_MATCHED = Set.of(Story.INTACT, Story.SPLIT, Story.MERGED, Story.BOUNCED);

    /** What may be said of a line that must not be matched. */
    private static final Map<Story, Set<Class<? extends Outcome>>> ALLOWED = Map.of(
            Story.WITHOUT_REFERENCE,
            Set.of(Outcome.Proposed.class, Outcome.Ambiguous.class, Outcome.Unmatched.class),
            Story.CENT_OFF,
            Set.of(Outcome.Mismatched.class),
            Story.OTHER_NAME,
            Set.of(Outcome.Proposed.class),
            Story.SPOILT_REFERENCE,
            Set.of(Outcome.Proposed.class, Outcome.Ambiguous.class, Outcome.Unmatched.class),
            Story.TWICE,
            Set.of(Outcome.Ambiguous.class),
            Story.WRONG_ORDER,
            Set.of(Outcome.Mismatched.class),
            Story.NOISE,
            Set.of(Outcome.Proposed.class, Outcome.Ambiguous.class, Outcome.Unmatched.class));

    private final int worlds = Integer.getInteger("quitus.worlds", 200);
    private final long seed = Long.getLong("quitus.seed", System.nanoTime());
    private final Map<Story, Integer> lines = new EnumMap<>(Story.class);
    private final Map<Story, Integer> matched = new EnumMap<>(Story.class);

    @Test
    void neverMatchesWronglyAndMatchesWhatHasItsReference() {
        System.out.println("WorldsTest seed " + seed + ", worlds " + worlds);
        var random = new Random(seed);
        for (int i = 0; i < worlds; i++) {
            check(random.nextLong(), random);
        }
        System.out.println("WorldsTest lines " + lines + ", matched " + matched);

        int all = TO_BE_MATCHED.stream().mapToInt(lines::get).sum();
        int found = TO_BE_MATCHED.stream()
                .mapToInt(story -> matched.getOrDefault(story, 0))
                .sum();
        assertThat(found * 1_000L).as("%d of %d", found, all).isGreaterThanOrEqualTo(all * 999L);
    }

    private void check(long worldSeed, Random random) {
        var world = World.of(worldSeed);
        var expecteds = world.expecteds();
        var shown = world.lines();
        var outcomes = outcomes(expecteds, shown);
        Collections.shuffle(expecteds, random);
        Collections.shuffle(shown, random);

        assertThat(Told.of(outcomes(expecteds, shown)))
                .as("world %d, shuffled", worldSeed)
                .isEqualTo(Told.of(outcomes));
        assertThat(Told.of(Lean.outcomes(expecteds, shown)))
                .as("world %d, portion by portion", worldSeed)
                .isEqualTo(Told.of(outcomes));
        var byLine = outcomes.stream()
                .collect(Collectors.toMap(outcome -> outcome.line().id(), outcome -> outcome));
        shown.forEach(line -> check(world, worldSeed, line, byLine.get(line.id())));
        checkSums(worldSeed, outcomes);
    }

    private void check(World world, long worldSeed, EvidenceLine line, Outcome outcome) {
        var truth = world.truth(line.id());
        lines.merge(truth.story(), 1, Integer::sum);
        if (outcome instanceof Outcome.Matched match) {
            matched.merge(truth.story(), 1, Integer::sum);
            assertThat(TO_BE_MATCHED).as("world %d, %s", worldSeed, line).contains(truth.story());
            assertThat(paid(match)).as("world %d, %s", worldSeed, line).isEqualTo(truth.pays());
        } else if (!TO_BE_MATCHED.contains(truth.story())) {
            var said = outcome == null ? Outcome.Unmatched.class : outcome.getClass();
            assertThat(ALLOWED.get(truth.story()))
                    .as("world %d, %s: %s", worldSeed, truth.story(), line)
                    .contains(said);
        }
    }

    private static Map<UUID, Money> paid(Outcome.Matched match) {
        return match.parts().stream()
                .collect(Collectors.toMap(part -> part.expected().id(), Part::amount));
    }

    /** No movement is used twice, and none above its amount. */
    private static void checkSums(long worldSeed, List<Outcome> outcomes) {
        var used = new HashMap<Expected, Money>();
        var groups = new HashMap<Expected, UUID>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Matched match) {
                match.parts().forEach(part -> {
                    used.merge(part.expected(), part.amount(), Money::plus);
                    var group = groups.putIfAbsent(part.expected(), match.group());
                    assertThat(group).as("world %d", worldSeed).isIn(null, match.group());
                });
            }
        }
        used.forEach((expected, amount) ->
                assertThat(amount).as("world %d", worldSeed).isEqualTo(expected.amount()));
    }

    private static List<Outcome> outcomes(List<Expected> expecteds, List<EvidenceLine> lines) {
        var reconciler = new Reconciler(expecteds, StandardRules.SET);
        reconciler.consider(lines);
        return reconciler.conclude();
    }
}
