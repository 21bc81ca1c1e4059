package fr.quitus.reconciliation.alias;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Another name for a party.
 *
 * @param alias as statements write it
 * @param party the name that is expected
 * @param revokedAt absent while it stands, as are by whom and why
 * @param version as in the ETag that a revocation needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AliasView(
        UUID id,
        String alias,
        String party,
        String note,
        Instant storedAt,
        String storedBy,
        Instant revokedAt,
        String revokedBy,
        String revocationReason,
        long version) {

    boolean stands() {
        return revokedAt == null;
    }
}
