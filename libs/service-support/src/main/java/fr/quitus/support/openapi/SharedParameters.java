package fr.quitus.support.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that mean the same wherever they are: they are described once, here. */
final class SharedParameters {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "id", "Its id, as the API gave it",
            "reference", "Its reference",
            "sha256", "SHA-256 of the file's bytes, in lower-case hexadecimal",
            "financialYear", "Financial year (exercice)",
            "action", "Reference of the action",
            "asOf", "Accounting date; today when absent",
            "If-Match", "The ETag that was last read: without it 428, with a stale one 412");

    private SharedParameters() {}

    static void complete(PathItem.HttpMethod method, Operation operation) {
        if (method != PathItem.HttpMethod.GET) {
            operation.addParameter(actor());
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(SharedParameters::describe);
        }
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null && DESCRIPTIONS.containsKey(parameter.getName())) {
            parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
        }
    }

    private static Parameter actor() {
        return OASFactory.createParameter()
                .name("X-Actor")
                .in(Parameter.In.HEADER)
                .description("Who acts, in 1 to 100 visible characters; every fact keeps it. `unnamed` when absent")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(100));
    }
}
