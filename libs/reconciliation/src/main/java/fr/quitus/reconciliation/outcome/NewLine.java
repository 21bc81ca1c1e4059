package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.statement.StatementLine;
import java.util.UUID;

/**
 * A line that no file held before.
 *
 * @param accountId of the declared account
 * @param occurrence 1 for the first of identical lines
 * @param sha256 of the file
 * @param ignored whether it is not this side's business
 */
public record NewLine(UUID id, UUID accountId, int occurrence, String sha256, StatementLine line, boolean ignored) {}
