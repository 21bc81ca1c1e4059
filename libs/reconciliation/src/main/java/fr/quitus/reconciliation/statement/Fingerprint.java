package fr.quitus.reconciliation.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Builds the fingerprints of a file's lines: SHA-256 over what is added, each item preceded by its length so that
 * no two different lines give the same bytes. One digest serves a whole file; not for several threads.
 *
 * <p>A fingerprint covers the account, the dates, the amount and direction, codes, texts and references, and
 * never the entry number, the statement's name, balances or the position: files that overlap must agree.
 */
public final class Fingerprint {

    private final MessageDigest digest = sha256();
    private byte[] buffer = new byte[1024];
    private int length;

    /** Adds a text; null differs from empty. */
    public Fingerprint add(String text) {
        if (text == null) {
            return add(-1L);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add((long) bytes.length);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    public Fingerprint add(LocalDate day) {
        return add(day == null ? Long.MIN_VALUE : day.toEpochDay());
    }

    public Fingerprint add(long number) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (number >>> shift);
        }
        return this;
    }

    public Fingerprint add(Iterable<String> texts) {
        texts.forEach(this::add);
        return add(-2L);
    }

    /** The fingerprint, 64 hex digits; what comes next belongs to the next line. */
    public String hex() {
        digest.update(buffer, 0, length);
        length = 0;
        return HexFormat.of().formatHex(digest.digest());
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
