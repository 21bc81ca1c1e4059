package fr.quitus.gateway.routing;

import fr.quitus.gateway.upstream.Upstream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who owns which path. Paths are the same inside and outside; the longest prefix wins. */
public final class Routes {

    private static final Map<String, Upstream> OWNERS = owners();
    private static final List<String> OWN = List.of("/v1/statements", "/v1/overview");
    private static final Pattern ACTION_POSITION = Pattern.compile("/v1/actions/[^/]+/position");
    private static final Pattern STATEMENT_UPLOAD =
            Pattern.compile("/v1/((payment|receipt)-reconciliation/)?statements");

    private Routes() {}

    /** The service that owns a path; empty for the gateway's own and for paths that nobody owns. */
    public static Optional<Upstream> owner(String path) {
        if (isOwn(path)) {
            return Optional.empty();
        }
        return OWNERS.entrySet().stream()
                .filter(entry -> isUnder(path, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the gateway itself answers on a path. */
    static boolean isOwn(String path) {
        return OWN.stream().anyMatch(prefix -> isUnder(path, prefix))
                || ACTION_POSITION.matcher(path).matches();
    }

    /** Whether a POST on a path brings a statement, which may be large and slow. */
    static boolean takesStatement(String path) {
        return STATEMENT_UPLOAD.matcher(path).matches();
    }

    private static boolean isUnder(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static Map<String, Upstream> owners() {
        var owners = new LinkedHashMap<String, Upstream>();
        List.of(
                        "beneficiaries",
                        "budget-lines",
                        "subsidies",
                        "payment-orders",
                        "repayment-orders",
                        "payment-reconciliation",
                        "publications")
                .forEach(name -> owners.put("/v1/" + name, Upstream.SUBSIDY));
        List.of("funders", "actions", "contributions", "claims", "revenue-orders", "receipts", "receipt-reconciliation")
                .forEach(name -> owners.put("/v1/" + name, Upstream.COFINANCING));
        return owners;
    }
}
