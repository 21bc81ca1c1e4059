package fr.quitus.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Reads {@code {"amount": 35000.00, "currency": "EUR"}} and nothing else: a JSON number with at most two decimals, euros.
 *
 * <p>A fault carries a message key in braces; the problem document translates it.
 */
final class MoneyJson extends StdDeserializer<Money> {

    private static final long serialVersionUID = 1L;

    private static final Set<String> FIELDS = Set.of("amount", "currency");
    /** Beyond DECIMAL(19,2). */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(17);

    MoneyJson() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        if (!node.isObject()) {
            throw fault(parser, "{quitus.money.amount}", node);
        }
        var names = node.fieldNames();
        while (names.hasNext()) {
            var name = names.next();
            if (!FIELDS.contains(name)) {
                throw at(fault(parser, "{quitus.json.unknown-field}", node.get(name)), name);
            }
        }
        if (!"EUR".equals(node.path("currency").asText())) {
            throw at(fault(parser, "{quitus.money.currency}", node.path("currency")), "currency");
        }
        return new Money(amount(parser, node.path("amount")), Money.EUR);
    }

    private static BigDecimal amount(JsonParser parser, JsonNode node) throws InvalidFormatException {
        if (!node.isNumber()) {
            throw at(fault(parser, "{quitus.money.amount}", node), "amount");
        }
        var amount = node.decimalValue();
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw at(fault(parser, "{quitus.money.range}", node), "amount");
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw at(fault(parser, "{quitus.money.decimals}", node), "amount");
        }
        return amount;
    }

    private static InvalidFormatException fault(JsonParser parser, String message, JsonNode found) {
        return InvalidFormatException.from(parser, message, found.isMissingNode() ? null : found, Money.class);
    }

    private static InvalidFormatException at(InvalidFormatException fault, String field) {
        fault.prependPath(Money.class, field);
        return fault;
    }
}
