package fr.quitus.gateway.routing;

import fr.quitus.support.identity.RequestIds;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/**
 * Which headers go through. Those of one hop end here (RFC 9110, 7.6.1), also those that {@code Connection} names, and
 * what a client says about forwarding is replaced by what the gateway knows (RFC 7239).
 */
final class PassedHeaders {

    private static final List<String> ONE_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final List<String> FORWARDING = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-ssl",
            "x-real-ip");

    private PassedHeaders() {}

    static MultiMap toService(HttpServerRequest request, String requestId) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        removeOneHop(headers);
        FORWARDING.forEach(headers::remove);
        headers.remove("host").remove("expect");
        addForwarding(headers, request);
        return headers.set(RequestIds.HEADER, requestId);
    }

    /** Copies an answer's headers; a location inside the service becomes one that holds at this door. */
    static void toClient(MultiMap answer, String origin, String requestId, MultiMap target) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(answer);
        removeOneHop(headers);
        var location = headers.get("location");
        if (location != null && location.startsWith(origin + "/")) {
            headers.set("location", location.substring(origin.length()));
        }
        target.addAll(headers.set(RequestIds.HEADER, requestId));
    }

    private static void removeOneHop(MultiMap headers) {
        for (var named : headers.getAll("connection")) {
            for (var name : named.split(",", -1)) {
                headers.remove(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        ONE_HOP.forEach(headers::remove);
    }

    private static void addForwarding(MultiMap headers, HttpServerRequest request) {
        var client = request.remoteAddress().hostAddress();
        var host = request.authority() == null ? "" : request.authority().toString();
        headers.set("X-Forwarded-For", client)
                .set("X-Forwarded-Proto", request.scheme())
                .set("X-Forwarded-Host", host)
                .set("Forwarded", "for=%s;host=\"%s\";proto=%s".formatted(node(client), host, request.scheme()));
    }

    private static String node(String address) {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }
}
