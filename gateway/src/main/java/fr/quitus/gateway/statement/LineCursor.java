package fr.quitus.gateway.statement;

import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where each side's next page of lines starts: both sides keep the same lines in the same order. */
record LineCursor(Map<Upstream, String> next) {

    /**
     * Reads a cursor back; none means the first page of both.
     *
     * @throws Refusal when the text is none of ours
     */
    static LineCursor decode(String encoded) {
        var next = new EnumMap<Upstream, String>(Upstream.class);
        if (encoded == null) {
            for (var side : Upstream.values()) {
                next.put(side, "");
            }
            return new LineCursor(next);
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            for (var side : plain.split("\n", -1)) {
                var parts = side.split("=", 2);
                next.put(Upstream.valueOf(parts[0]), parts[1]);
            }
            return new LineCursor(next);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", encoded);
        }
    }

    /** The cursor after these pages; null when all sides are at their end. */
    static String after(Collection<Answer> pages) {
        var next = pages.stream()
                .filter(page -> page.body().hasNonNull("next"))
                .map(page -> page.from() + "=" + page.body().path("next").asText())
                .collect(Collectors.joining("\n"));
        return next.isEmpty()
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
    }
}
