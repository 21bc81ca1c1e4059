package fr.quitus.reconciliation.importing;

import java.util.List;
import java.util.UUID;

/**
 * A job that this process has claimed.
 *
 * @param owner the claim: whoever does the work has it in the row, and loses it when silent for too long
 * @param mapping the name of the mapping to read the file by, or null
 * @param version of the mapping, or null
 */
record Work(
        UUID id,
        UUID owner,
        String sha256,
        long size,
        String mapping,
        Integer version,
        List<UUID> accounts,
        Sender sender) {}
