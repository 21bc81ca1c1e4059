package fr.quitus.support.identity;

import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Languages;
import fr.quitus.support.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request its id and its caller before anything else sees it, and every response the id back. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
class CallerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern ACTOR = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,100}");

    private final Caller caller;

    CallerFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var requestId = RequestIds.keptOrMade(request.getHeaderString(RequestIds.HEADER));
        MDC.put("requestId", requestId);
        caller.asks(requestId, Languages.preferred(request.getHeaderString("Accept-Language")));
        var actor = request.getHeaderString("X-Actor");
        if (actor != null) {
            if (!ACTOR.matcher(actor).matches() || actor.isBlank()) {
                throw new Refusal(InputReason.INVALID_ACTOR).at("X-Actor", actor);
            }
            caller.actsAs(actor.strip());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestIds.HEADER, caller.requestId());
    }
}
