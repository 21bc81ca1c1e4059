package fr.quitus.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.quitus.support.identity.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A body that cannot be read answers 400, with the path of the field and the rule, never a Java class name. */
@ApplicationScoped
class JsonFaults {

    private final Problems problems;
    private final Caller caller;

    JsonFaults(Problems problems, Caller caller) {
        this.problems = problems;
        this.caller = caller;
    }

    HttpProblem explain(JsonProcessingException unreadable) {
        return unreadable instanceof JsonMappingException fault
                        && !fault.getPath().isEmpty()
                ? problems.invalidInput(List.of(violation(fault)))
                : problems.of(InputReason.MALFORMED_JSON);
    }

    private Violation violation(JsonMappingException fault) {
        var rejected = fault instanceof InvalidFormatException format && format.getValue() != null
                ? format.getValue().toString()
                : null;
        return new Violation(pathOf(fault), messageOf(fault, caller.locale()), rejected);
    }

    private static String pathOf(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String messageOf(JsonMappingException fault, Locale locale) {
        var words = ResourceBundle.getBundle("ContributorValidationMessages", locale, Languages.NO_FALLBACK);
        var given = fault.getOriginalMessage();
        if (given != null && given.startsWith("{") && given.endsWith("}")) {
            return words.getString(given.substring(1, given.length() - 1));
        }
        return words.getString(
                fault instanceof UnrecognizedPropertyException ? "quitus.json.unknown-field" : "quitus.json.invalid");
    }
}
