package fr.quitus.reconciliation.statement;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Builds the fingerprints of a file's lines: SHA-256 over what is added, each item preceded by its length so that
 * no two different lines give the same bytes. One digest serves a whole file; not for several threads.
 *
 * <p>A fingerprint covers the account, the dates, the amount and direction, codes, texts and references, and
 * never the entry number, the statement's name, balances or the position: files that overlap must agree.
 */
public final class Fingerprint {

    private static final int HASH_LENGTH = 32;

    private final MessageDigest digest = sha256();
    private final byte[] hash = new byte[HASH_LENGTH];
    private final byte[] hex = new byte[HASH_LENGTH * 2];
    private byte[] buffer = new byte[1024];
    private int length;
    private LocalDate lastDay;
    private long lastEpochDay;

    /** Adds a text; null differs from empty. */
    public Fingerprint add(String text) {
        if (text == null) {
            return add(-1L);
        }
        return addBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a text that was encoded before, as if it were a string. */
    public Fingerprint add(FixedText text) {
        reserve(text.length());
        text.copyTo(buffer, length);
        length += text.length();
        return this;
    }

    /** Adds a text that lies in a file as ISO-8859-1, as if it were a string. */
    public Fingerprint add(byte[] latin1, int from, int to) {
        if (!EightBytes.isAscii(latin1, from, to)) {
            return add(new String(latin1, from, to - from, StandardCharsets.ISO_8859_1));
        }
        return addBytes(latin1, from, to);
    }

    /** Adds a day; null differs from any. */
    public Fingerprint add(LocalDate day) {
        if (day == null) {
            return add(Long.MIN_VALUE);
        }
        if (!day.equals(lastDay)) {
            lastDay = day;
            lastEpochDay = day.toEpochDay();
        }
        return add(lastEpochDay);
    }

    public Fingerprint add(long number) {
        reserve(Long.BYTES);
        return put(number);
    }

    /** Adds a list of texts. */
    public Fingerprint add(Iterable<String> texts) {
        texts.forEach(this::add);
        return endOfList();
    }

    /** Ends a list whose texts were added one by one. */
    public Fingerprint endOfList() {
        return add(-2L);
    }

    /** The fingerprint, 64 hex digits; what comes next belongs to the next line. */
    public String hex() {
        digest.update(buffer, 0, length);
        length = 0;
        try {
            digest.digest(hash, 0, HASH_LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException("SHA-256 gives 32 bytes", impossible);
        }
        for (int i = 0; i < HASH_LENGTH; i += Long.BYTES) {
            long eight = Long.reverseBytes(EightBytes.at(hash, i));
            EightBytes.put(hex, 2 * i, EightBytes.hexDigits((int) (eight >>> Integer.SIZE)));
            EightBytes.put(hex, 2 * i + Long.BYTES, EightBytes.hexDigits((int) eight));
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    private Fingerprint addBytes(byte[] bytes) {
        return addBytes(bytes, 0, bytes.length);
    }

    private Fingerprint addBytes(byte[] bytes, int from, int to) {
        int count = to - from;
        reserve(Long.BYTES + count);
        put(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
        return this;
    }

    private Fingerprint put(long number) {
        EightBytes.put(buffer, length, number);
        length += Long.BYTES;
        return this;
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
