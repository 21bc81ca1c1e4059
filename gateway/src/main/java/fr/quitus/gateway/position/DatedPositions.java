package fr.quitus.gateway.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.UpstreamClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Replaces the present position of each subsidy or contribution by the one of another moment. */
@ApplicationScoped
class DatedPositions {

    private final UpstreamClient client;

    DatedPositions(UpstreamClient client) {
        this.client = client;
    }

    /** One after the other: a service is not flooded by a single question. The first failure is the answer. */
    CompletableFuture<Answer> of(Answer items, String collection, Moment moment, Asking asking) {
        return items.isOk()
                ? from(0, items, collection, moment, asking, JsonNodeFactory.instance.arrayNode())
                : CompletableFuture.completedFuture(items);
    }

    private CompletableFuture<Answer> from(
            int index, Answer items, String collection, Moment moment, Asking asking, ArrayNode dated) {
        if (index == items.body().size()) {
            return CompletableFuture.completedFuture(new Answer(items.from(), items.status(), dated, null));
        }
        var item = items.body().get(index);
        var path = collection + "/" + item.path("id").asText() + "/position" + moment.query();
        return client.get(items.from(), path, asking).thenCompose(position -> {
            if (!position.isOk()) {
                return CompletableFuture.completedFuture(position);
            }
            dated.add(with(item, position.body()));
            return from(index + 1, items, collection, moment, asking, dated);
        });
    }

    private static JsonNode with(JsonNode item, JsonNode position) {
        ObjectNode copy = item.deepCopy();
        return copy.set("position", position);
    }
}
