package fr.quitus.ledger;

import java.time.Instant;
import java.util.UUID;

/** The circumstances under which a fact is recorded: its id, the moment, who, in which request. */
record Recording(UUID factId, Instant at, String actor, String requestId) {}
