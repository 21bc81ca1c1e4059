package fr.quitus.support.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas that reflection cannot find, or finds wrong: the problem document, and money as JSON has it. */
final class SharedSchemas {

    /** What reflection finds and no operation uses. */
    private static final List<String> UNUSED = List.of("Currency", "HttpProblem", "HttpValidationProblem", "Violation");

    private SharedSchemas() {}

    static void complete(Components components) {
        components.addSchema("Problem", problem());
        if (components.getSchemas().containsKey("Money")) {
            components.addSchema("Money", money());
        }
        UNUSED.forEach(components::removeSchema);
    }

    private static Schema money() {
        return object("An amount of money, exact to the cent.")
                .addProperty(
                        "amount",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.NUMBER)
                                .description("In euros, with at most two decimals; a third is refused"))
                .addProperty("currency", text("ISO 4217").addEnumeration("EUR"))
                .required(List.of("amount", "currency"))
                .examples(List.of(Map.of("amount", 35000, "currency", "EUR")));
    }

    private static Schema problem() {
        return object("What went wrong (RFC 9457); clients branch on code, never on words.")
                .addProperty("title", text("Short words for the status"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What a finance officer needs to know, in English or French"))
                .addProperty("code", text("Stable name of the rule that refused"))
                .addProperty("requestId", text("The same as in the header X-Request-Id"))
                .addProperty("violations", violations())
                .required(List.of("title", "status", "code"))
                .examples(List.of(Map.of(
                        "title", "Bad request",
                        "status", 400,
                        "detail", "The request breaks one rule; see violations.",
                        "code", "INVALID_INPUT",
                        "requestId", "6f1b3a52-0d0e-4a55-9a39-0f6a4b1f3c11",
                        "violations", List.of(Map.of("field", "award.amount", "message", "must be more than zero")))));
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(object("One fault of the input")
                        .addProperty("field", text("Path of the field"))
                        .addProperty("message", text("The rule it breaks"))
                        .addProperty("rejected", text("The value as it was sent")));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
