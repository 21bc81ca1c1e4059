package fr.quitus.gateway.routing;

import fr.quitus.gateway.upstream.GatewayConfig.Limits;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamReason;
import fr.quitus.support.problem.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;

/**
 * One request on its way through: both bodies are streamed with back pressure, never held. All of it runs on the event
 * loop of the client's connection, so its fields need no lock.
 */
final class Forwarding {

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstream owner;
    private final URI origin;
    private final long bodyLimit;
    private final ProblemAnswer answer;
    private final Stopwatch stopwatch;

    private HttpClientRequest outgoing;
    private long received;
    private boolean sent;
    private boolean answering;
    private boolean over;

    Forwarding(Vertx vertx, RoutingContext routing, Upstream owner, URI origin, Limits limits, ProblemAnswer answer) {
        this.routing = routing;
        this.request = routing.request();
        this.response = routing.response();
        this.owner = owner;
        this.origin = origin;
        this.bodyLimit = limits.body().asLongValue();
        this.answer = answer;
        this.stopwatch = new Stopwatch(vertx, limits.idle(), limits.total(), this::timedOut);
    }

    static boolean awaitsContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    void through(HttpClient client) {
        request.pause();
        request.exceptionHandler(gone -> abandon());
        response.exceptionHandler(gone -> abandon());
        response.closeHandler(gone -> abandon());
        client.request(options()).onSuccess(this::send).onFailure(this::failed);
    }

    private RequestOptions options() {
        var query = request.query();
        var secure = "https".equals(origin.getScheme());
        var port = origin.getPort() >= 0 ? origin.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setMethod(request.method())
                .setSsl(secure)
                .setHost(origin.getHost())
                .setPort(port)
                .setURI(routing.normalizedPath() + (query == null ? "" : "?" + query))
                .setHeaders(PassedHeaders.toService(request, answer.requestId()));
    }

    private void send(HttpClientRequest connected) {
        outgoing = connected;
        if (over) {
            outgoing.reset();
            return;
        }
        outgoing.exceptionHandler(this::sendingFailed);
        outgoing.response().onSuccess(this::answered).onFailure(this::failed);
        request.endHandler(done -> {
            sent = true;
            outgoing.end();
        });
        if (awaitsContinue(request)) {
            response.writeContinue();
        }
        request.handler(this::passToService);
        request.resume();
    }

    private void passToService(Buffer part) {
        if (over) {
            return;
        }
        stopwatch.moved();
        received += part.length();
        if (received > bodyLimit) {
            refuse(new Refusal(RoutingReason.BODY_TOO_LARGE, bodyLimit));
            return;
        }
        if (!outgoing.isChunked() && !outgoing.headers().contains("Content-Length")) {
            outgoing.setChunked(true);
        }
        outgoing.write(part);
        if (outgoing.writeQueueFull()) {
            request.pause();
            outgoing.drainHandler(drained -> request.resume());
        }
    }

    private void answered(HttpClientResponse incoming) {
        if (over) {
            return;
        }
        answering = true;
        stopwatch.moved();
        response.setStatusCode(incoming.statusCode());
        PassedHeaders.toClient(incoming.headers(), origin.toString(), answer.requestId(), response.headers());
        if (incoming.getHeader("Content-Length") == null && mayHaveBody(incoming)) {
            response.setChunked(true);
        }
        incoming.exceptionHandler(this::failed);
        incoming.endHandler(done -> finish());
        incoming.handler(part -> passToClient(incoming, part));
    }

    private boolean mayHaveBody(HttpClientResponse incoming) {
        return incoming.statusCode() != 204
                && incoming.statusCode() != 304
                && !request.method().equals(HttpMethod.HEAD);
    }

    private void passToClient(HttpClientResponse incoming, Buffer part) {
        stopwatch.moved();
        response.write(part);
        if (response.writeQueueFull()) {
            incoming.pause();
            response.drainHandler(drained -> incoming.resume());
        }
    }

    private void finish() {
        if (conclude()) {
            response.end();
            if (!sent) {
                outgoing.reset();
                answer.discardBody();
            }
        }
    }

    private void timedOut(Duration limit) {
        var clientIsLate = outgoing != null && !sent && !outgoing.writeQueueFull();
        refuse(
                clientIsLate
                        ? new Refusal(RoutingReason.REQUEST_TIMEOUT)
                        : new Refusal(UpstreamReason.GATEWAY_TIMEOUT, owner.id()).with("limit", limit.toString()));
    }

    /** A service may answer before it has read all and close: then its answer counts, not the broken sending. */
    private void sendingFailed(Throwable failure) {
        if (!answering) {
            failed(failure);
        }
    }

    private void failed(Throwable failure) {
        refuse(new Refusal(UpstreamReason.of(failure), owner.id()));
    }

    /** A problem document as long as nothing was answered; later only a cut connection can say that more is missing. */
    private void refuse(Refusal refusal) {
        if (!conclude()) {
            return;
        }
        if (outgoing != null) {
            outgoing.reset();
        }
        if (answering) {
            request.connection().close();
        } else {
            answer.send(refusal.with("service", owner.id()));
        }
    }

    private void abandon() {
        if (conclude() && outgoing != null) {
            outgoing.reset();
        }
    }

    private boolean conclude() {
        var first = !over;
        over = true;
        stopwatch.stop();
        return first;
    }
}
