package fr.quitus.gateway.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Upstream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Formats that speak to one service only: the accountant's returns on payment orders and on revenue orders (PES Retour
 * v2), and the list of payments (Helios). The other service refuses such a file and keeps nothing of it, so that later it does not know the file: that is
 * then no gap.
 */
final class OneSidedFormat {

    private static final Map<String, Upstream> READER = Map.of(
            "PES_RETOUR_EXPENDITURE",
            Upstream.SUBSIDY,
            "HELIOS_EXTRACT",
            Upstream.SUBSIDY,
            "PES_RETOUR_REVENUE",
            Upstream.COFINANCING);

    private OneSidedFormat() {}

    /** The same answers, where a side that cannot know the file says that it is not concerned. */
    static List<Answer> settle(Collection<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.isNotFound() && answers.stream().anyMatch(OneSidedFormat::isOnlyReader)
                        ? notConcerned(answer)
                        : answer)
                .toList();
    }

    private static boolean isOnlyReader(Answer answer) {
        return answer.isOk() && READER.get(answer.body().path("format").asText()) == answer.from();
    }

    private static Answer notConcerned(Answer answer) {
        var problem = JsonNodeFactory.instance.objectNode().put("code", "NOT_CONCERNED");
        return new Answer(answer.from(), 422, problem, null);
    }
}
