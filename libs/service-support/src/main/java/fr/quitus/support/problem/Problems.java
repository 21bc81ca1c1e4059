package fr.quitus.support.problem;

import fr.quitus.support.identity.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Builds every problem document (RFC 9457): code, title and detail in the caller's language, request id. */
@ApplicationScoped
public class Problems {

    private final Caller caller;

    Problems(Caller caller) {
        this.caller = caller;
    }

    HttpProblem of(Refusal refusal) {
        var locale = caller.locale();
        return build(refusal.reason(), refusal.detail(locale), refusal.violations(locale), refusal.members());
    }

    HttpProblem invalidInput(List<Violation> violations) {
        var reason = InputReason.INVALID_INPUT;
        return build(reason, reason.detail(caller.locale(), violations.size()), violations, Map.of());
    }

    HttpProblem of(Reason reason) {
        return build(reason, reason.detail(caller.locale()), List.of(), Map.of());
    }

    private HttpProblem build(Reason reason, String detail, List<Violation> violations, Map<String, Object> members) {
        var problem = HttpProblem.builder()
                .withTitle(Titles.of(reason.status(), caller.locale()))
                .withStatus(reason.status())
                .withDetail(detail)
                .with("code", reason.name())
                .with("requestId", caller.requestId())
                .withHeader("Content-Language", caller.locale().getLanguage());
        members.forEach(problem::with);
        if (!violations.isEmpty()) {
            problem.with("violations", violations);
        }
        return problem.build();
    }
}
