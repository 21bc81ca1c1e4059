package fr.quitus.support.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A request that breaks declared constraints answers 400 and names each field. */
@Priority(Priorities.USER - 1)
class ValidationMapper {

    private final Problems problems;

    ValidationMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response map(ResteasyReactiveViolationException invalid) {
        var violations = invalid.getConstraintViolations().stream()
                .map(ValidationMapper::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return problems.invalidInput(violations).toResponse();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var value = violation.getInvalidValue();
        return new Violation(
                fieldOf(violation.getPropertyPath()), violation.getMessage(), value == null ? null : value.toString());
    }

    /** The path as the client wrote it: without the Java method, and without the body parameter's Java name. */
    private static String fieldOf(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        var isBodyField = nodes.size() > 1 && nodes.get(0).getKind() == ElementKind.PARAMETER;
        return nodes.stream()
                .skip(isBodyField ? 1 : 0)
                .map(Path.Node::toString)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
    }
}
