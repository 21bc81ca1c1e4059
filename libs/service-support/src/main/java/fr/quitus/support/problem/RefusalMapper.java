package fr.quitus.support.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** An expected refusal answers with its own problem document. */
class RefusalMapper {

    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response map(Refusal refusal) {
        return problems.of(refusal).toResponse();
    }
}
