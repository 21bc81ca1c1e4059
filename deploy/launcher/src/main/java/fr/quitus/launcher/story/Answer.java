package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What the API answered.
 *
 * @param request method and path, to say what a fault is about
 * @param etag the version to give back with If-Match
 * @param body missing when the answer has none
 */
record Answer(String request, int status, Optional<String> etag, JsonNode body) {

    boolean succeeded() {
        return status / 100 == 2;
    }

    /** The stable code of a problem document, empty for any other answer. */
    String problemCode() {
        return body.path("code").asText("");
    }

    /** The text at a path such as {@code /instalments/0/id}. */
    String text(String pointer) {
        return required(pointer).asText();
    }

    /** The amount at a path such as {@code /position/paid}. */
    Money money(String pointer) {
        return money(required(pointer));
    }

    /** An amount as the API writes it: {@code {"amount": 35000.00, "currency": "EUR"}}. */
    static Money money(JsonNode node) {
        return new Money(
                new BigDecimal(node.path("amount").asText()),
                Currency.getInstance(node.path("currency").asText()));
    }

    private JsonNode required(String pointer) {
        JsonNode node = body.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            throw new StoryBroken("%s: no %s in %s".formatted(request, pointer, body));
        }
        return node;
    }
}
