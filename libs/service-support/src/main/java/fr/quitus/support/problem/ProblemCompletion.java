package fr.quitus.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Problems that the framework raises (404, 405, 415, our own bugs) get a code and our words like any other. */
@ApplicationScoped
class ProblemCompletion implements ProblemPostProcessor {

    private final Problems problems;

    ProblemCompletion(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getParameters().containsKey("code")
                ? problem
                : problems.of(StatusReason.of(problem.getStatusCode()));
    }
}
