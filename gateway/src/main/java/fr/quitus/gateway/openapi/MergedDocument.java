package fr.quitus.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges the documents of several services: reachable paths only; equal components become one, different ones of the
 * same name get their service's prefix; no operation id twice; no component that nothing names.
 */
final class MergedDocument {

    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();

    private MergedDocument() {}

    static ObjectNode of(List<Part> parts) {
        var copies = parts.stream()
                .map(part -> new Part(part.prefix(), part.document().deepCopy(), part.reachable()))
                .toList();
        OperationIds.makeUnique(copies);
        var merged = new MergedDocument();
        copies.forEach(merged::add);
        return merged.document();
    }

    /** Path items that can be reached. */
    static Map<String, JsonNode> reachable(Part part) {
        var found = new TreeMap<String, JsonNode>();
        part.document().path("paths").properties().stream()
                .filter(path -> part.reachable().test(path.getKey()))
                .forEach(path -> found.put(path.getKey(), path.getValue()));
        return found;
    }

    private void add(Part part) {
        var own = componentsOf(part.document());
        var clashing = clashing(own);
        References.rename(part.document(), name -> clashing.contains(name) ? renamed(part, name) : name);
        own.forEach(
                (name, component) -> components.put(clashing.contains(name) ? renamed(part, name) : name, component));
        paths.setAll(reachable(part));
        part.document()
                .path("tags")
                .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    /** Names that mean something else here; what refers to such a name means something else with it. */
    private Set<String> clashing(Map<String, JsonNode> own) {
        var clashing = new HashSet<String>();
        own.forEach((name, component) -> {
            if (components.containsKey(name) && !components.get(name).equals(component)) {
                clashing.add(name);
            }
        });
        var grew = true;
        while (grew) {
            grew = clashing.addAll(own.entrySet().stream()
                    .filter(entry -> components.containsKey(entry.getKey()))
                    .filter(entry -> References.in(entry.getValue()).stream().anyMatch(clashing::contains))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        return clashing;
    }

    private static String renamed(Part part, String name) {
        var slash = name.indexOf('/') + 1;
        return name.substring(0, slash) + part.prefix() + name.substring(slash);
    }

    private static Map<String, JsonNode> componentsOf(JsonNode document) {
        var all = new HashMap<String, JsonNode>();
        document.path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component ->
                                all.put(section.getKey() + "/" + component.getKey(), component.getValue())));
        return all;
    }

    private ObjectNode document() {
        var document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info");
        document.putArray("servers").addObject().put("url", "/").put("description", "The gateway that answers this");
        document.putArray("security");
        document.putArray("tags").addAll(tags.values());
        document.set("paths", paths);
        var sections = document.putObject("components");
        var named = named();
        components.forEach((name, component) -> {
            if (named.contains(name)) {
                var slash = name.indexOf('/');
                sections.withObjectProperty(name.substring(0, slash)).set(name.substring(slash + 1), component);
            }
        });
        return document;
    }

    private Set<String> named() {
        var named = new HashSet<String>();
        Collection<String> fresh = References.in(paths);
        while (!fresh.isEmpty()) {
            named.addAll(fresh);
            var further = new ArrayList<String>();
            fresh.stream()
                    .filter(components::containsKey)
                    .forEach(name -> further.addAll(References.in(components.get(name))));
            further.removeAll(named);
            fresh = further;
        }
        return named;
    }
}
