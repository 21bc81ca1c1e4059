package fr.quitus.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Problems that the framework raises (404, 405, unreadable JSON, our own bugs) get a code and our words like any other. */
@ApplicationScoped
class ProblemCompletion implements ProblemPostProcessor {

    private final Problems problems;
    private final JsonFaults jsonFaults;
    private final ParameterFaults parameterFaults;

    ProblemCompletion(Problems problems, JsonFaults jsonFaults, ParameterFaults parameterFaults) {
        this.problems = problems;
        this.jsonFaults = jsonFaults;
        this.parameterFaults = parameterFaults;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        if (unreadableJson(context.cause) instanceof JsonProcessingException unreadable) {
            return jsonFaults.explain(unreadable);
        }
        var otherwise = problems.of(StatusReason.of(problem.getStatusCode()));
        return problem.getStatusCode() == 404
                ? parameterFaults.explain(context.cause).orElse(otherwise)
                : otherwise;
    }

    /** The fault is the cause itself or wrapped once by the framework. */
    private static Throwable unreadableJson(Throwable cause) {
        return cause.getCause() instanceof JsonProcessingException wrapped ? wrapped : cause;
    }
}
