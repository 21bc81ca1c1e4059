package fr.quitus.gateway.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.gateway.upstream.GatewayConfig;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.support.problem.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The one door: measures a request, finds its owner and lets it through. */
@ApplicationScoped
class Door {

    private static final int BEFORE_RESOURCES = -100;

    private final GatewayConfig config;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final HttpClient client;

    Door(GatewayConfig config, ObjectMapper json, Vertx vertx) {
        this.config = config;
        this.json = json;
        this.vertx = vertx;
        var connect = Math.toIntExact(config.connectLimit().toMillis());
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(connect).setMaxWaitQueueSize(10 * config.connections()),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(BEFORE_RESOURCES).handler(this::pass);
    }

    private void pass(RoutingContext routing) {
        var path = routing.normalizedPath();
        var limits = isStatement(routing, path) ? config.statement() : config.ordinary();
        var answer = new ProblemAnswer(routing, json);
        var owner = Routes.owner(path);
        if (declaredLength(routing) > limits.body().asLongValue()) {
            answer.send(new Refusal(RoutingReason.BODY_TOO_LARGE, limits.body().asLongValue()));
        } else if (owner.isPresent()) {
            forward(routing, owner.get(), limits, answer);
        } else if (Routes.isOwn(path)) {
            letResourceAnswer(routing);
        } else {
            answer.send(new Refusal(RoutingReason.NOT_FOUND, path));
        }
    }

    private void forward(RoutingContext routing, Upstream owner, GatewayConfig.Limits limits, ProblemAnswer answer) {
        new Forwarding(vertx, routing, owner, config.origin(owner), limits, answer).through(client);
    }

    private static void letResourceAnswer(RoutingContext routing) {
        if (Forwarding.awaitsContinue(routing.request())) {
            routing.response().writeContinue();
        }
        routing.next();
    }

    private static boolean isStatement(RoutingContext routing, String path) {
        return routing.request().method().equals(HttpMethod.POST) && Routes.takesStatement(path);
    }

    private static long declaredLength(RoutingContext routing) {
        var length = routing.request().getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
