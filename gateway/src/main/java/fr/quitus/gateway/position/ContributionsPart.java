package fr.quitus.gateway.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.gateway.upstream.Answer;
import java.util.List;

/**
 * What comes in for an action. When cofinancing-service did not answer every sum is null, never zero.
 *
 * @param items the contributions themselves, where they are asked for
 */
public record ContributionsPart(
        boolean available,
        Euros agreed,
        Euros claimed,
        Euros ordered,
        Euros accepted,
        Euros received,
        Euros cleared,
        Euros remainingToClaim,
        Euros remainingToReceive,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> items) {

    /** The sums over an answer's items. */
    public static ContributionsPart of(Answer answer) {
        if (!answer.isOk()) {
            return new ContributionsPart(false, null, null, null, null, null, null, null, null, null);
        }
        var sums = new Sums(answer.body());
        return new ContributionsPart(
                true,
                sums.of("agreed"),
                sums.of("claimed"),
                sums.of("ordered"),
                sums.of("accepted"),
                sums.of("received"),
                sums.of("cleared"),
                sums.of("remainingToClaim"),
                sums.of("remainingToReceive"),
                sums.items());
    }

    /** The same without the contributions themselves. */
    public ContributionsPart brief() {
        return new ContributionsPart(
                available,
                agreed,
                claimed,
                ordered,
                accepted,
                received,
                cleared,
                remainingToClaim,
                remainingToReceive,
                null);
    }
}
