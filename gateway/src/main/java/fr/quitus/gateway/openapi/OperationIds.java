package fr.quitus.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** An operation id that two services use gets each service's prefix. */
final class OperationIds {

    private OperationIds() {}

    static void makeUnique(List<Part> parts) {
        var uses = new HashMap<String, Integer>();
        each(parts, (part, operation) -> uses.merge(idOf(operation), 1, Integer::sum));
        each(parts, (part, operation) -> {
            var id = idOf(operation);
            if (uses.get(id) > 1 && !id.isEmpty()) {
                operation.put(
                        "operationId",
                        part.prefix().toLowerCase(Locale.ROOT)
                                + id.substring(0, 1).toUpperCase(Locale.ROOT)
                                + id.substring(1));
            }
        });
    }

    private static void each(List<Part> parts, BiConsumer<Part, ObjectNode> action) {
        parts.forEach(part -> MergedDocument.reachable(part)
                .values()
                .forEach(item -> item.forEach(operation -> {
                    if (operation instanceof ObjectNode object && object.has("operationId")) {
                        action.accept(part, object);
                    }
                })));
    }

    private static String idOf(ObjectNode operation) {
        return operation.path("operationId").asText();
    }
}
