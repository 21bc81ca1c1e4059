package fr.quitus.support.problem;

import fr.quitus.support.identity.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A query parameter that cannot be read answers 400 and its name. JAX-RS (3.2) makes it a 404, as if the address were
 * wrong, and names nothing; only the cause's words still hold the value.
 */
@ApplicationScoped
class ParameterFaults {

    private final Problems problems;
    private final Caller caller;
    private final UriInfo address;

    ParameterFaults(Problems problems, Caller caller, UriInfo address) {
        this.problems = problems;
        this.caller = caller;
        this.address = address;
    }

    /** Empty when no query parameter is at fault: then it is the path that leads nowhere. */
    Optional<HttpProblem> explain(Throwable notFound) {
        var words = Stream.iterate(notFound.getCause(), cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
        return words.isEmpty() ? Optional.empty() : faultIn(words).map(fault -> problems.invalidInput(List.of(fault)));
    }

    private Optional<Violation> faultIn(List<String> words) {
        return address.getQueryParameters().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .filter(value -> !value.isEmpty() && words.stream().anyMatch(text -> text.contains(value)))
                        .map(value -> new Violation(parameter.getKey(), message(), value)))
                .findFirst();
    }

    private String message() {
        return ResourceBundle.getBundle("ContributorValidationMessages", caller.locale(), Languages.NO_FALLBACK)
                .getString("quitus.json.invalid");
    }
}
