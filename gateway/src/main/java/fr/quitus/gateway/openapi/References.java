package fr.quitus.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Finds and rewrites the references inside a document, those of a discriminator's mapping too. */
final class References {

    private static final String START = "#/components/";

    private References() {}

    /** All components that a node names, as {@code section/name}. */
    static Set<String> in(JsonNode node) {
        var found = new TreeSet<String>();
        visit(node, found::add, UnaryOperator.identity());
        return found;
    }

    /** Renames components wherever a node names them. */
    static void rename(JsonNode node, UnaryOperator<String> names) {
        visit(node, seen -> {}, names);
    }

    private static void visit(JsonNode node, Consumer<String> seen, UnaryOperator<String> names) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                var value = field.getValue().asText("");
                if (value.startsWith(START) && !"example".equals(field.getKey())) {
                    var name = value.substring(START.length());
                    seen.accept(name);
                    field.setValue(object.textNode(START + names.apply(name)));
                }
            }
        }
        node.forEach(child -> visit(child, seen, names));
    }
}
