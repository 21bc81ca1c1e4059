package fr.quitus.gateway.upstream;

import fr.quitus.support.identity.Caller;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the gateway tells a service about the caller for whom it asks.
 *
 * @param idempotencyKey the caller's own, or null
 * @param prefer what the caller would like (RFC 7240), or null
 */
public record Asking(String requestId, String language, String actor, String idempotencyKey, String prefer) {

    public static Asking of(Caller caller) {
        return of(caller, null, null);
    }

    public static Asking of(Caller caller, String idempotencyKey, String prefer) {
        var actor = caller.actor().equals(Caller.UNNAMED) ? null : caller.actor();
        return new Asking(caller.requestId(), caller.locale().getLanguage(), actor, idempotencyKey, prefer);
    }

    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Request-Id", requestId);
        headers.put("Accept-Language", language);
        headers.put("Accept", "application/json, application/problem+json");
        headers.put("X-Actor", actor);
        headers.put("Idempotency-Key", idempotencyKey);
        headers.put("Prefer", prefer);
        headers.values().removeIf(value -> value == null);
        return headers;
    }
}
