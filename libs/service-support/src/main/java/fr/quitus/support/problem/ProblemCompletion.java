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

    ProblemCompletion(Problems problems, JsonFaults jsonFaults) {
        this.problems = problems;
        this.jsonFaults = jsonFaults;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        return unreadableJson(context.cause) instanceof JsonProcessingException unreadable
                ? jsonFaults.explain(unreadable)
                : problems.of(StatusReason.of(problem.getStatusCode()));
    }

    /** The fault is the cause itself or wrapped once by the framework. */
    private static Throwable unreadableJson(Throwable cause) {
        return cause.getCause() instanceof JsonProcessingException wrapped ? wrapped : cause;
    }
}
