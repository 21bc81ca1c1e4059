package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whatever persons decide, and in whatever order they take it back: in the end all is as if they had never decided. A
 * twin world, of which nobody decides anything, says how that is. {@code -Dquitus.undo.worlds=200} plays as many;
 * {@code -Dquitus.seed=…} repeats a run.
 */
@QuarkusTest
class UndoInAnyOrderTest {

    private static final String R = UndoWorld.R;
    private static final int DECISIONS = 8;
    private static final int MANY = 10;
    private static final Set<Integer> ANSWERS = Set.of(200, 409, 412, 422);

    private final long seed = Long.getLong("quitus.seed", 20220158L);
    private final int worlds = Integer.getInteger("quitus.undo.worlds", 3);

    @Inject
    DataSource database;

    private int decided;
    private int undone;
    private int decidedByTheEngineSince;
    private boolean tookBackARulesMatch;

    @Test
    void undoingAllDecisionsIsAsIfNoneHadBeenTaken() throws Exception {
        System.out.println("undo in any order: -Dquitus.seed=" + seed);
        for (int world = 0; world < worlds; world++) {
            play(seed + world);
        }
        System.out.printf(
                "%d worlds, %d decisions, %d undone, in %d worlds the engine decided more since%n",
                worlds, decided, undone, decidedByTheEngineSince);
        // A few worlds may leave nothing to decide; of many that would mean that nothing was proved.
        if (worlds >= MANY) {
            assertThat(decided).isGreaterThan(worlds);
            assertThat(decidedByTheEngineSince).isLessThan(worlds);
        }
    }

    @Test
    void anUndonePaymentLeavesNoDateBehind() {
        var world = new UndoWorld(new Random(1));
        var line = firstPayment(world);
        var paid = Api.get(R + "/outcomes/" + line.get("id"))
                .body("made.kind", is(List.of("PAID")))
                .extract();
        reverse(line).statusCode(200);

        Api.post("/v1/payment-orders/" + paid.path("made[0].item") + "/payments", """
                {"amount": %s, "effectiveOn": "2022-05-13", "evidence": %s}""".formatted(
                                Api.euros("1.00"), Api.evidence("before the date that was undone")))
                .statusCode(200);
    }

    private static Map<String, Object> firstPayment(UndoWorld world) {
        for (var step : world.steps) {
            world.take(step);
        }
        return world.lines().stream()
                .filter(line -> line.get("kind").equals("PAYMENT")
                        && line.get("verdict").equals("MATCHED"))
                .findFirst()
                .orElseThrow();
    }

    private void play(long worldSeed) throws Exception {
        var twin = new UndoWorld(new Random(worldSeed));
        twin.steps.forEach(twin::take);
        run();
        var never = twin.state();

        var random = new Random(worldSeed);
        var world = new UndoWorld(random);
        for (var step : world.steps) {
            world.take(step);
            for (int i = random.nextInt(DECISIONS); i > 0; i--) {
                decide(random, world);
                requireInvariants(world);
            }
        }
        tookBackARulesMatch = false;
        undoAll(random, world);
        run();
        requireInvariants(world);
        requireNoTrace(world);
        if (!tookBackARulesMatch && matchedByRules(world).equals(matchedByRules(twin))) {
            assertThat(world.state()).as("seed %d", worldSeed).isEqualTo(never);
        } else {
            // What the engine proved since, because a decision left it a single way, is nobody else's to undo; and what
            // a
            // rule had matched and stood on a decision was taken back with it: the engine does not repeat that.
            decidedByTheEngineSince++;
        }
    }

    private static void run() {
        Api.post(R + "/runs", "").statusCode(200);
    }

    private void decide(Random random, UndoWorld world) {
        var lines = world.lines();
        var line = lines.get(random.nextInt(lines.size()));
        int status = switch (line.get("verdict").toString()) {
            case "PROPOSED" -> random.nextBoolean() ? confirm(line) : byHand(random, lines, line);
            case "MATCHED" ->
                line.get("decidedBy") == null ? 409 : reverse(line).extract().statusCode();
            case "IGNORED" -> reverse(line).extract().statusCode();
            default ->
                switch (random.nextInt(4)) {
                    case 0 -> ignore(line);
                    case 1 -> choose(random, line);
                    default -> byHand(random, lines, line);
                };
        };
        assertThat(ANSWERS).contains(status);
        decided += status == 200 ? 1 : 0;
    }

    private static int confirm(Map<String, Object> line) {
        return act(line, "confirmation", "").extract().statusCode();
    }

    private static int ignore(Map<String, Object> line) {
        return act(line, "ignoring", "{\"cause\": \"DUPLICATE\"}").extract().statusCode();
    }

    private static int choose(Random random, Map<String, Object> line) {
        var expected = considered(line);
        return expected.isEmpty()
                ? 409
                : act(line, "choice", """
                        {"expected": "%s", "partly": %b}""".formatted(
                                        expected.get(random.nextInt(expected.size())), random.nextBoolean()))
                        .extract()
                        .statusCode();
    }

    private static ValidatableResponse reverse(Map<String, Object> line) {
        return act(line, "reversal", "{\"reason\": \"not that one\"}");
    }

    private static ValidatableResponse act(Map<String, Object> line, String action, String body) {
        return given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .header("If-Match", "\"" + line.get("version") + "\"")
                .body(body)
                .post(R + "/outcomes/" + line.get("id") + "/" + action)
                .then();
    }

    /** What the line was compared with; the movement it falls short of, or is proposed for, comes first. */
    @SuppressWarnings("unchecked")
    private static List<String> considered(Map<String, Object> line) {
        var ids = new ArrayList<String>();
        if (line.get("expected") != null) {
            ids.add(((Map<String, Object>) line.get("expected")).get("id").toString());
        }
        UndoWorld.list(line.get("candidates")).stream()
                .map(candidate -> ((Map<String, Object>) candidate.get("expected"))
                        .get("id")
                        .toString())
                .forEach(ids::add);
        return ids;
    }

    /** One line in whole or over two movements, or two lines for one movement. */
    private static int byHand(Random random, List<Map<String, Object>> lines, Map<String, Object> line) {
        var expected = considered(line);
        if (expected.isEmpty()) {
            return 409;
        }
        var chosen = new ArrayList<>(List.of(line));
        lines.stream()
                .filter(other -> other != line && considered(other).contains(expected.get(0)) && random.nextBoolean())
                .findFirst()
                .ifPresent(chosen::add);
        var parts = new ArrayList<String>();
        for (var one : chosen) {
            long cents = UndoWorld.cents(money(one));
            boolean split = chosen.size() == 1 && expected.size() > 1 && random.nextBoolean();
            parts.add(part(one, expected.get(0), split ? cents / 2 : cents));
            if (split) {
                parts.add(part(one, expected.get(1), cents - cents / 2));
            }
        }
        return given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .body("{\"lines\": %s, \"parts\": %s}"
                        .formatted(
                                chosen.stream()
                                        .map(one -> """
                                {"id": "%s", "version": %s}""".formatted(one.get("id"), one.get("version")))
                                        .toList(),
                                parts))
                .post(R + "/outcomes/matches")
                .statusCode();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> money(Map<String, Object> line) {
        return (Map<String, Object>) line.get("amount");
    }

    private static String part(Map<String, Object> line, String expected, long cents) {
        return """
                {"line": "%s", "expected": "%s", "amount": %s}""".formatted(line.get("id"), expected, Api.euros(UndoWorld.euros(cents)));
    }

    /** All that persons decided, in a random order; what stands on it first, when the refusal names it. */
    private void undoAll(Random random, UndoWorld world) throws Exception {
        while (true) {
            var byPersons = new ArrayList<>(world.lines().stream()
                    .filter(line -> line.get("decidedBy") != null)
                    .map(line -> line.get("id"))
                    .toList());
            if (byPersons.isEmpty()) {
                return;
            }
            Collections.shuffle(byPersons, random);
            undo(world, byPersons.get(0));
            requireInvariants(world);
        }
    }

    private void undo(UndoWorld world, Object first) {
        var next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            var line = world.lines().stream()
                    .filter(one -> one.get("id").equals(next.peek()))
                    .findFirst()
                    .orElseThrow();
            var answer = reverse(line);
            if (answer.extract().statusCode() == 200) {
                undone++;
                tookBackARulesMatch |= line.get("decidedBy") == null;
                next.remove();
            } else {
                answer.statusCode(409);
                List<String> named = answer.extract().path("facts.id");
                assertThat(named).as("the facts that depend on it").isNotEmpty();
                next.push(holderOf(world, named));
            }
        }
    }

    private static Object holderOf(UndoWorld world, List<String> facts) {
        return world.lines().stream()
                .filter(line -> !Collections.disjoint((List<?>) line.get("facts"), facts))
                .map(line -> line.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private void requireNoTrace(UndoWorld world) {
        for (var line : world.lines()) {
            assertThat(line.get("decidedBy")).isNull();
            assertThat(line.get("decidedAt")).isNull();
            assertThat(line.get("verdict")).isNotEqualTo("IGNORED");
            if (!line.get("verdict").equals("MATCHED")) {
                assertThat((List<?>) line.get("facts")).isEmpty();
            }
        }
    }

    /** The lines that rules matched, by their place among all. */
    private static Set<Integer> matchedByRules(UndoWorld world) {
        var lines = world.lines();
        var matched = new HashSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).get("verdict").equals("MATCHED")) {
                matched.add(i);
            }
        }
        return matched;
    }

    private void requireInvariants(UndoWorld world) throws Exception {
        Api.get(world.dossier.path() + "/verification").body("holds", is(true));
        assertThat(count("""
                SELECT COUNT(*) FROM outcome o WHERE (o.verdict = 'MATCHED') <> EXISTS (
                  SELECT 1 FROM proof p LEFT JOIN proof_undone u ON u.proof_id = p.id
                  WHERE p.line_id = o.line_id AND u.proof_id IS NULL)"""))
                .as("lines that are matched without a proof that stands, or the other way round")
                .isZero();
        assertThat(count("""
                SELECT COUNT(*) FROM (SELECT l.amount, SUM(p.amount) AS proved FROM proof p
                  LEFT JOIN proof_undone u ON u.proof_id = p.id JOIN statement_line l ON l.id = p.line_id
                  WHERE u.proof_id IS NULL GROUP BY p.line_id HAVING proved > l.amount) more""")).as("lines that prove more than their amount").isZero();
        for (var order : world.paidAndCleared().entrySet()) {
            var totals = order.getValue();
            assertThat(totals[0]).isLessThanOrEqualTo(totals[2]);
            assertThat(totals[1]).isLessThanOrEqualTo(totals[0]);
            assertThat(proved(order.getKey(), "PAID")).isEqualTo(totals[0]);
            assertThat(proved(order.getKey(), "CLEARED")).isEqualTo(totals[1]);
        }
    }

    /** What proofs that stand say of an order, in cents. */
    private long proved(String order, String kind) throws Exception {
        return count("""
                SELECT COALESCE(SUM(p.amount), 0) * 100 FROM proof p LEFT JOIN proof_undone u ON u.proof_id = p.id
                  JOIN fact f ON f.subject_id = p.subject_id AND JSON_CONTAINS(p.facts, JSON_QUOTE(CAST(f.id AS CHAR)))
                WHERE u.proof_id IS NULL AND f.kind = '%s' AND f.item_id = '%s'""".formatted(kind, order));
    }

    private long count(String sql) throws Exception {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
