package fr.quitus.reconciliation.engine;

import java.time.LocalDate;
import java.util.UUID;

/** An expected movement in brief: what is kept of it where there are too many to keep them. */
record Brief(UUID id, UUID subject, LocalDate issuedOn, LocalDate expectedBy) implements Terms {}
