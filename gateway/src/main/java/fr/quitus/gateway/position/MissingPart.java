package fr.quitus.gateway.position;

import fr.quitus.gateway.upstream.Answer;
import java.util.Collection;
import java.util.List;

/** A service that did not answer, and the code of the reason. */
public record MissingPart(String service, String reason) {

    /** The parts that are missing; a service that knows nothing of an action is not missing. */
    public static List<MissingPart> of(Collection<Answer> answers) {
        return answers.stream()
                .filter(answer -> !answer.isOk() && !answer.isNotFound())
                .map(answer -> new MissingPart(answer.from().id(), answer.code()))
                .distinct()
                .toList();
    }
}
