package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.mapped.CsvMapping;
import java.time.Instant;

/**
 * A stored mapping.
 *
 * @param version 1 when it was made, one more with each change; earlier ones are kept
 */
public record MappingView(String name, int version, CsvMapping mapping, Instant changedAt, String changedBy) {

    /** How a statement that was read by it is known. */
    String identification() {
        return name + " v" + version;
    }
}
