package fr.quitus.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.support.identity.RequestIds;
import fr.quitus.support.problem.Languages;
import fr.quitus.support.problem.Problems;
import fr.quitus.support.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;

/** The door's own problem documents, and the polite end of a request whose body nobody wants any more. */
final class ProblemAnswer {

    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final RoutingContext routing;
    private final ObjectMapper json;
    private final String requestId;
    private final Locale locale;

    ProblemAnswer(RoutingContext routing, ObjectMapper json) {
        this.routing = routing;
        this.json = json;
        this.requestId = RequestIds.keptOrMade(routing.request().getHeader(RequestIds.HEADER));
        this.locale = Languages.preferred(routing.request().getHeader("Accept-Language"));
    }

    String requestId() {
        return requestId;
    }

    void send(Refusal refusal) {
        var status = refusal.reason().status();
        if (status >= 500) {
            LOG.warnf("%s %s: %s", requestId, routing.normalizedPath(), refusal.detail(Locale.ENGLISH));
        }
        routing.response()
                .setStatusCode(status)
                .putHeader(RequestIds.HEADER, requestId)
                .putHeader("Content-Language", locale.getLanguage())
                .putHeader("Content-Type", "application/problem+json")
                .end(document(refusal));
        discardBody();
    }

    /**
     * Reads what is left of the body, for a moment. Closing at once would take the answer away from a client that is
     * still sending (RFC 9112, 9.6).
     */
    void discardBody() {
        var request = routing.request();
        if (request.isEnded()) {
            return;
        }
        var closing = routing.vertx()
                .setTimer(LINGER.toMillis(), late -> request.connection().close());
        request.handler(ignored -> {});
        request.exceptionHandler(gone -> routing.vertx().cancelTimer(closing));
        request.endHandler(done -> routing.vertx().cancelTimer(closing));
        request.resume();
    }

    private Buffer document(Refusal refusal) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problems.document(refusal, locale, requestId)));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("A problem document cannot be written", ours);
        }
    }
}
