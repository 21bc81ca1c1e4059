package fr.quitus.gateway.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.gateway.statement.StatementView.Status;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.PassedProblem;
import fr.quitus.support.problem.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that was sent to both sides.
 *
 * @param hash SHA-256 of the bytes that came
 * @param answers one of each side
 */
record Sent(String hash, List<Answer> answers) {

    boolean any(int status) {
        return answers.stream().anyMatch(answer -> answer.status() == status);
    }

    /** The name of the file. An archive is known by what is in it: the services say by which hash. */
    String sha256() {
        return answers.stream()
                .filter(Answer::isOk)
                .map(answer -> answer.body().path("sha256").asText(hash))
                .findFirst()
                .orElse(hash);
    }

    /** When nobody read the file there is nothing to compose: the refusal itself is the answer. */
    Sent requireAReader(ObjectMapper json) {
        if (answers.stream().anyMatch(Answer::isOk)) {
            return this;
        }
        var refusals = answers.stream().filter(Answer::isRefused).toList();
        var decisive = refusals.stream()
                .filter(refusal -> Sides.status(refusal) == Status.REFUSED)
                .findFirst();
        if (decisive.isPresent()) {
            throw PassedProblem.of(decisive.get(), json);
        }
        requireAnswers(answers);
        throw PassedProblem.of(refusals.get(0), json);
    }

    /** @throws Refusal that names the sides which cannot answer */
    static void requireAnswers(List<Answer> answers) {
        var silent = answers.stream()
                .filter(answer -> Sides.status(answer) == Status.UNAVAILABLE)
                .map(answer -> answer.from().id())
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            throw new Refusal(StatementReason.NO_SERVICE_AVAILABLE, silent).with("services", silent);
        }
    }
}
