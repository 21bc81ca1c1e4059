package fr.quitus.reconciliation.alias;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Another name of a party, or an account of it.
 *
 * @param alias as statements write it; or absent
 * @param account an IBAN without blanks; or absent
 * @param party the name that is expected
 * @param revokedAt absent while it stands, as are by whom and why
 * @param version as in the ETag that a revocation needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AliasView(
        UUID id,
        String alias,
        String account,
        String party,
        String note,
        Instant storedAt,
        String storedBy,
        Instant revokedAt,
        String revokedBy,
        String revocationReason,
        long version) {

    /** What the alias says is the party's. */
    String said() {
        return account == null ? alias : account;
    }

    boolean stands() {
        return revokedAt == null;
    }
}
