package fr.quitus.gateway.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.gateway.upstream.Answer;
import java.util.List;

/**
 * What goes out for an action. When subsidy-service did not answer every sum is null, never zero.
 *
 * @param items the subsidies themselves, where they are asked for
 */
public record SubsidiesPart(
        boolean available,
        Euros awarded,
        Euros ordered,
        Euros accepted,
        Euros paid,
        Euros cleared,
        Euros returned,
        Euros remainingToOrder,
        Euros remainingToPay,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> items) {

    /** The sums over an answer's items. */
    public static SubsidiesPart of(Answer answer) {
        return answer.isOk()
                ? of(answer.body())
                : new SubsidiesPart(false, null, null, null, null, null, null, null, null, null);
    }

    /** The sums over subsidies. */
    public static SubsidiesPart of(Iterable<JsonNode> subsidies) {
        var sums = new Sums(subsidies);
        return new SubsidiesPart(
                true,
                sums.of("awarded"),
                sums.of("ordered"),
                sums.of("accepted"),
                sums.of("paid"),
                sums.of("cleared"),
                sums.of("returned"),
                sums.of("remainingToOrder"),
                sums.of("remainingToPay"),
                sums.items());
    }

    /** The same without the subsidies themselves. */
    public SubsidiesPart brief() {
        return new SubsidiesPart(
                available, awarded, ordered, accepted, paid, cleared, returned, remainingToOrder, remainingToPay, null);
    }
}
