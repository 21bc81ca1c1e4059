package fr.quitus.gateway.position;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Adds up one figure of the positions of several subsidies or contributions. */
record Sums(Iterable<JsonNode> subjects) {

    Euros of(String figure) {
        return StreamSupport.stream(subjects.spliterator(), false)
                .map(subject -> Euros.of(subject.path("position").path(figure)))
                .reduce(Euros.ZERO, Euros::plus);
    }

    List<Object> items() {
        return StreamSupport.stream(subjects.spliterator(), false)
                .map(Object.class::cast)
                .toList();
    }
}
