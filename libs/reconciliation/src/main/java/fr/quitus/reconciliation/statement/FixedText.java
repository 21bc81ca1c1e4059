package fr.quitus.reconciliation.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A text that many lines share, encoded once as fingerprints want it: its length, then its bytes. */
public final class FixedText {

    private final byte[] bytes;

    private FixedText(byte[] bytes) {
        this.bytes = bytes;
    }

    public static FixedText of(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return new FixedText(ByteBuffer.allocate(Long.BYTES + encoded.length)
                .putLong(encoded.length)
                .put(encoded)
                .array());
    }

    /** The names of all constants of a kind. */
    public static <E extends Enum<E>> Map<E, FixedText> namesOf(Class<E> type) {
        Map<E, FixedText> names = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            names.put(constant, of(constant.name()));
        }
        return names;
    }

    int length() {
        return bytes.length;
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }
}
