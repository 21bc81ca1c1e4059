package fr.quitus.support.paging;

import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where the next page starts: the sort it belongs to, the last value and the last id. Opaque to clients. */
public record Cursor(String sort, UUID id, String value) {

    private static final char SEPARATOR = '\n';

    public String encoded() {
        var plain = sort + SEPARATOR + id + SEPARATOR + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @throws Refusal when the text is not a cursor of a collection sorted like this
     */
    public static Cursor decode(String encoded, String sort) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = plain.split("\n", 3);
            if (parts.length == 3 && parts[0].equals(sort)) {
                return new Cursor(sort, UUID.fromString(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused(encoded);
        }
        throw refused(encoded);
    }

    static Refusal refused(String encoded) {
        return new Refusal(InputReason.INVALID_CURSOR).at("cursor", encoded);
    }
}
