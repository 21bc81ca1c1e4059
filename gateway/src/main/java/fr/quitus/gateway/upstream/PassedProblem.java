package fr.quitus.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Set;

/** A service's own refusal, passed on as it is where the gateway asked in the caller's place. */
public final class PassedProblem {

    private static final Set<String> STANDARD = Set.of("title", "status", "detail", "type", "instance", "requestId");

    private PassedProblem() {}

    public static HttpProblem of(Answer refusal, ObjectMapper json) {
        var problem = HttpProblem.builder()
                .withStatus(refusal.status())
                .withTitle(text(refusal.body(), "title"))
                .withDetail(text(refusal.body(), "detail"))
                .with("code", refusal.code())
                .with("service", refusal.from().id());
        refusal.body().properties().stream()
                .filter(member -> !STANDARD.contains(member.getKey()))
                .filter(member -> !member.getKey().equals("code"))
                .forEach(member -> problem.with(member.getKey(), json.convertValue(member.getValue(), Object.class)));
        if (refusal.body().has("requestId")) {
            problem.with("requestId", text(refusal.body(), "requestId"));
        }
        return problem.build();
    }

    private static String text(JsonNode body, String member) {
        return body.path(member).asText(null);
    }
}
