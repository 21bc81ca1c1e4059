package fr.quitus.gateway.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.support.paging.Page;

/** Composes what both sides say that they would make of a file: they keep nothing, so all there is is in what they say. */
final class TriedFile {

    private static final String FIRST_LINES = "preview";

    private TriedFile() {}

    /** @param limit how many lines are shown; there is no next page, because nothing is kept */
    static StatementView view(Sent sent, int limit) {
        var silent = !sent.answers().stream().allMatch(Sides::isSettled);
        var pages = sent.answers().stream()
                .filter(Answer::isOk)
                .map(answer -> with(answer, firstLines(answer.body(), limit)))
                .toList();
        var sides = sent.answers().stream()
                .map(answer -> Sides.of(answer.isOk() ? with(answer, report(answer.body())) : answer))
                .toList();
        var lines = new Page<>(ComposedLines.of(pages, silent), null);
        return new StatementView(sent.sha256(), !silent, true, sides, lines);
    }

    /** As a page of lines looks that were kept. */
    private static JsonNode firstLines(JsonNode report, int limit) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (int line = 0; line < Math.min(limit, report.path(FIRST_LINES).size()); line++) {
            items.add(report.path(FIRST_LINES).get(line));
        }
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    /** The report without its lines, which are shown laid over the other side's. */
    private static JsonNode report(JsonNode whole) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        whole.properties().forEach(member -> report.set(member.getKey(), member.getValue()));
        report.remove(FIRST_LINES);
        return report;
    }

    private static Answer with(Answer answer, JsonNode body) {
        return new Answer(answer.from(), answer.status(), body, null);
    }
}
