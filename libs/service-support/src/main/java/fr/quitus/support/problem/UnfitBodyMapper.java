package fr.quitus.support.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body that does not fit its record: without this mapper Quarkus answers 400 with no content. */
class UnfitBodyMapper {

    private final JsonFaults jsonFaults;

    UnfitBodyMapper(JsonFaults jsonFaults) {
        this.jsonFaults = jsonFaults;
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException unfit) {
        return jsonFaults.explain(unfit).toResponse();
    }
}
