package fr.quitus.reconciliation.rule;

import java.util.Set;

/**
 * The line must name a reference of what is expected.
 *
 * @param sources where it may stand; not empty
 * @param pattern how to find it there, or null: then every known reference is looked for
 */
public record Exact(Set<Source> sources, ReferencePattern pattern) {

    public Exact {
        sources = Set.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("A reference must be looked for somewhere");
        }
    }

    public static Exact anywhere() {
        return new Exact(Set.of(Source.END_TO_END, Source.REFERENCES, Source.TEXT), null);
    }
}
