package fr.quitus.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The chain of one subject, hashed as {@code docs/ledger.md} tells everyone: what is seeded passes the verification of
 * the service itself.
 */
final class SeedChain {

    static final String AT = "2026-01-01T00:00:00.";

    private final UUID subject;
    private long count;
    private String lastHash;

    SeedChain(UUID subject, long count, String lastHash) {
        this.subject = subject;
        this.count = count;
        this.lastHash = lastHash;
    }

    /** The values of the next row, in the order of {@link #COLUMNS}. */
    Object[] next(UUID id, String kind, UUID item, long cents, String on, String evidence, String details) {
        count++;
        var amount = cents / 100 + "." + String.format("%02d", cents % 100);
        var micros = String.format("%06d", count);
        var form = String.join(
                "\n",
                "quitus-fact-1",
                "id=" + id,
                "subject=" + subject,
                "sequence=" + count,
                "kind=" + kind,
                "item=" + (item == null ? "" : item),
                "amount=" + amount,
                "currency=EUR",
                "effectiveOn=" + on,
                "recordedAt=" + AT + micros + "Z",
                "actor=bench",
                "requestId=bench",
                "evidenceType=BENCH",
                "evidenceReference=" + evidence,
                "reverses=",
                "details=" + details,
                "previousHash=" + lastHash,
                "");
        var previous = lastHash;
        lastHash = sha256(form);
        return new Object[] {
            id,
            subject,
            count,
            kind,
            item,
            amount,
            "EUR",
            on,
            AT.replace('T', ' ') + micros,
            "bench",
            "bench",
            "BENCH",
            evidence,
            null,
            details,
            previous,
            lastHash
        };
    }

    static final String COLUMNS = """
            (id, subject_id, sequence, kind, item_id, amount, currency, effective_on, recorded_at, actor, request_id,
              evidence_type, evidence_reference, reverses_id, details, previous_hash, hash)""";

    long count() {
        return count;
    }

    String lastHash() {
        return lastHash;
    }

    String lastAt() {
        return AT.replace('T', ' ') + String.format("%06d", count);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
