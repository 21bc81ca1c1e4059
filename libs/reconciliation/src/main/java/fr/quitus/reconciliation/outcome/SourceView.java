package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.statement.StatementFormat;
import java.time.Instant;

/**
 * A line as it stood in the first file that held it.
 *
 * @param position of the line among the file's
 * @param place where it begins, as the file's format counts: line, offset, element
 * @param raw the record itself, shortened where it is very long
 */
public record SourceView(
        String sha256, StatementFormat format, Instant receivedAt, long position, String place, String raw) {}
