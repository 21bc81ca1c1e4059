package fr.quitus.support.problem;

import fr.quitus.support.identity.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Builds every problem document (RFC 9457): code, title and detail in the caller's language, request id. */
@ApplicationScoped
public class Problems {

    private final Caller caller;

    Problems(Caller caller) {
        this.caller = caller;
    }

    /** The problem document of a refusal where no request is in scope: a proxy answers before any resource does. */
    public static HttpProblem document(Refusal refusal, Locale locale, String requestId) {
        var problem = HttpProblem.builder()
                .withTitle(Titles.of(refusal.reason().status(), locale))
                .withStatus(refusal.reason().status())
                .withDetail(refusal.detail(locale))
                .with("code", refusal.reason().name())
                .with("requestId", requestId)
                .withHeader("Content-Language", locale.getLanguage());
        refusal.pause().ifPresent(pause -> problem.withHeader("Retry-After", pause.toSeconds()));
        refusal.members().forEach(problem::with);
        var violations = refusal.violations(locale);
        return (violations.isEmpty() ? problem : problem.with("violations", violations)).build();
    }

    HttpProblem of(Refusal refusal) {
        return document(refusal, caller.locale(), caller.requestId());
    }

    HttpProblem invalidInput(List<Violation> violations) {
        var problem = HttpProblem.builder(of(new Refusal(InputReason.INVALID_INPUT, violations.size())));
        return (violations.isEmpty() ? problem : problem.with("violations", violations)).build();
    }

    HttpProblem of(Reason reason) {
        return of(new Refusal(reason));
    }
}
