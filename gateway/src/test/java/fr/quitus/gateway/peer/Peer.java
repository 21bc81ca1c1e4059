package fr.quitus.gateway.peer;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server on its own port that answers what a test tells it to, and can be stopped and started again. */
public final class Peer {

    private final Vertx vertx;
    private final Map<String, Handler<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int port;

    Peer(Vertx vertx) {
        this.vertx = vertx;
        start();
    }

    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Forgets all answers and runs. */
    public void reset() {
        answers.clear();
        asked.clear();
        if (server == null) {
            start();
        }
    }

    public void on(String path, Handler<HttpServerRequest> answer) {
        answers.put(path, answer);
    }

    public void answers(String path, int status, String json) {
        on(
                path,
                request -> request.body()
                        .onSuccess(body -> request.response()
                                .setStatusCode(status)
                                .putHeader(
                                        "Content-Type", status < 400 ? "application/json" : "application/problem+json")
                                .end(json)));
    }

    /** Writes a byte every few milliseconds until the gateway hangs up. */
    public void drips(String path, long milliseconds) {
        on(path, request -> {
            request.response().setChunked(true).write("x");
            var tick = vertx.setPeriodic(milliseconds, due -> request.response().write("x"));
            request.response().closeHandler(gone -> vertx.cancelTimer(tick));
        });
    }

    /** Paths with queries, in the order they came. */
    public List<String> asked() {
        return asked;
    }

    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
        server = null;
    }

    private void start() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.uri());
        var whole = answers.get(request.uri());
        (whole == null ? answers.getOrDefault(request.path(), Peer::nothingHere) : whole).handle(request);
    }

    private static void nothingHere(HttpServerRequest request) {
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"title\":\"Not found\",\"status\":404,\"code\":\"NOT_FOUND\"}");
    }
}
