package fr.quitus.gateway.statement;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Upstream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays the lines that both services keep of one file over each other, by their position in the file. */
final class ComposedLines {

    /** From knowing most to knowing least: the first that a side says is the line's verdict. */
    private static final List<String> VERDICTS =
            List.of("MATCHED", "MISMATCHED", "AMBIGUOUS", "PROPOSED", "UNMATCHED", "NEW", "IGNORED");

    private static final String UNKNOWN = "UNKNOWN";

    private ComposedLines() {}

    /**
     * Composes a page.
     *
     * @param silent whether a side that may be concerned has not answered
     */
    static List<LineView> of(Collection<Answer> pages, boolean silent) {
        var byPosition = new TreeMap<Long, Map<Upstream, JsonNode>>();
        pages.forEach(page -> page.body()
                .path("items")
                .forEach(line -> byPosition
                        .computeIfAbsent(line.path("position").asLong(), position -> new EnumMap<>(Upstream.class))
                        .put(page.from(), line)));
        return byPosition.values().stream().map(sides -> line(sides, silent)).toList();
    }

    private static LineView line(Map<Upstream, JsonNode> sides, boolean silent) {
        var telling = sides.values().stream()
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .orElseThrow();
        var verdict = telling.path("verdict").asText();
        var open = rank(telling) >= VERDICTS.indexOf("UNMATCHED");
        var all = new LinkedHashMap<String, Object>();
        sides.forEach((service, line) -> all.put(service.id(), line));
        return new LineView(
                telling.path("position").asLong(),
                text(telling, "place"),
                text(telling, "kind"),
                text(telling, "bookedOn"),
                text(telling, "direction"),
                telling.path("amount"),
                text(telling, "counterparty"),
                text(telling, "text"),
                explainedBy(sides),
                silent && open ? UNKNOWN : verdict,
                telling.path("why"),
                all);
    }

    private static String explainedBy(Map<Upstream, JsonNode> sides) {
        var matched = sides.entrySet().stream()
                .filter(side -> rank(side.getValue()) == 0)
                .map(side -> side.getKey().id())
                .toList();
        return matched.isEmpty() ? null : matched.size() == 1 ? matched.get(0) : "both";
    }

    private static int rank(JsonNode line) {
        var rank = VERDICTS.indexOf(line.path("verdict").asText());
        return rank < 0 ? VERDICTS.size() : rank;
    }

    private static String text(JsonNode line, String member) {
        return line.path(member).asText(null);
    }
}
