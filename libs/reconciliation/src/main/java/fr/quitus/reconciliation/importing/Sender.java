package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.statement.StatementFormat;

/** Who sent a file, by which request, and what the file turned out to be. */
record Sender(String actor, String requestId, StatementFormat format) {}
