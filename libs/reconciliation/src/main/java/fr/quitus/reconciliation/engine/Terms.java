package fr.quitus.reconciliation.engine;

import java.time.LocalDate;
import java.util.UUID;

/** What every line is compared with, of an expected movement: all of it, or in brief. */
interface Terms {

    UUID id();

    UUID subject();

    LocalDate issuedOn();

    /** The last day that counts as on time. */
    LocalDate expectedBy();
}
