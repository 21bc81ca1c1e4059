package fr.quitus.support.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that mean the same wherever they are: they are described once, here. */
final class SharedParameters {

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("id", "Its id, as the API gave it"),
            Map.entry("lineId", "Id of the statement line"),
            Map.entry("reference", "Its reference"),
            Map.entry("sha256", "SHA-256 of the file's bytes, in lower-case hexadecimal"),
            Map.entry("financialYear", "Financial year (exercice)"),
            Map.entry("programme", "Name of the programme"),
            Map.entry("action", "Reference of the action"),
            Map.entry("contribution", "Id of the contribution"),
            Map.entry("claim", "Id of the claim"),
            Map.entry("funder", "Id of the funder"),
            Map.entry("siren", "SIREN, 9 digits"),
            Map.entry("state", "State, as the facts make it"),
            Map.entry("verdict", "What is known about the line"),
            Map.entry("account", "Id of the declared account"),
            Map.entry("kind", "Kind of line"),
            Map.entry("direction", "DEBIT is out of the account, CREDIT into it"),
            Map.entry("asOf", "Accounting date; today when absent"),
            Map.entry("knownAt", "Recording moment; now when absent"),
            Map.entry("If-Match", "The ETag that was last read: without it 428, with a stale one 412"));

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
