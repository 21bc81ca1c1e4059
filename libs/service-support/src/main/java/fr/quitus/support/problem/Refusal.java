package fr.quitus.support.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An expected refusal: a rule says no. It becomes a problem document; nothing of the request is kept. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private Duration pause;
    private String field;
    private transient Object rejected;

    /**
     * A refusal for a reason.
     *
     * @param arguments what the reason's words name, in their order
     */
    public Refusal(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = Collections.unmodifiableList(new ArrayList<>(List.of(arguments)));
    }

    /** Names the field of the request that is at fault. */
    public Refusal at(String field, Object rejected) {
        this.field = field;
        this.rejected = rejected;
        return this;
    }

    /** Tells the client how long to wait before asking again. */
    public Refusal retryAfter(Duration pause) {
        this.pause = pause;
        return this;
    }

    /** Adds a member to the problem document, for machines: a difference, a place. */
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Reason reason() {
        return reason;
    }

    public String detail(Locale locale) {
        return reason.detail(locale, arguments.toArray());
    }

    Map<String, Object> members() {
        return members;
    }

    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    List<Violation> violations(Locale locale) {
        return field == null
                ? List.of()
                : List.of(new Violation(field, detail(locale), rejected == null ? null : rejected.toString()));
    }
}
