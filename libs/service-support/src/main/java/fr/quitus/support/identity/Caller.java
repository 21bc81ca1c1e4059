package fr.quitus.support.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/**
 * Who asks, in which language, under which request id: known from the first filter on, written into every fact.
 *
 * <p>Today the actor is what the header {@code X-Actor} says; a token will say it once identity is asked for.
 */
@RequestScoped
public class Caller {

    /** The actor of a request that names none. */
    public static final String UNNAMED = "unnamed";

    private String actor = UNNAMED;
    private String requestId = "none";
    private Locale locale = Locale.ENGLISH;

    public String actor() {
        return actor;
    }

    public String requestId() {
        return requestId;
    }

    public Locale locale() {
        return locale;
    }

    /** Work in the background is done in the name of whoever asked for it. */
    public void actsFor(String whoAsked, String request) {
        actor = whoAsked;
        requestId = request;
    }

    void actsAs(String actor) {
        this.actor = actor;
    }

    void asks(String requestId, Locale locale) {
        this.requestId = requestId;
        this.locale = locale;
    }
}
