package fr.quitus.gateway.statement;

import static fr.quitus.gateway.upstream.UpstreamClient.escaped;

import fr.quitus.gateway.statement.StatementView.Side;
import fr.quitus.gateway.statement.StatementView.Status;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Upstream;
import java.util.EnumMap;
import java.util.Map;

/** Where each side takes files and shows what became of them, and what its answers mean. */
final class Sides {

    private static final Map<Upstream, String> ROOTS = new EnumMap<>(Map.of(
            Upstream.SUBSIDY, "/v1/payment-reconciliation",
            Upstream.COFINANCING, "/v1/receipt-reconciliation"));

    private static final int ACCEPTED = 202;

    private Sides() {}

    static String files(Upstream side) {
        return ROOTS.get(side) + "/statements";
    }

    static String file(Upstream side, String sha256) {
        return files(side) + "/" + escaped(sha256);
    }

    /** @param cursor where the page starts; empty for the first */
    static String lines(Upstream side, String sha256, String cursor, int limit) {
        var from = cursor.isEmpty() ? "" : "&cursor=" + escaped(cursor);
        return file(side, sha256) + "/lines?limit=" + limit + from;
    }

    static Side of(Answer answer) {
        var service = answer.from().id();
        var status = status(answer);
        return switch (status) {
            case READ -> new Side(service, status, answer.body(), null, null);
            case IMPORTING -> new Side(service, status, null, job(answer), null);
            case UNAVAILABLE -> new Side(service, status, null, null, Map.of("code", answer.code()));
            default -> new Side(service, status, null, null, answer.body());
        };
    }

    static Status status(Answer answer) {
        if (answer.isOk()) {
            return answer.status() == ACCEPTED ? Status.IMPORTING : Status.READ;
        }
        if (answer.isRefused()) {
            return answer.code().equals("NOT_CONCERNED") ? Status.NOT_CONCERNED : Status.REFUSED;
        }
        return Status.UNAVAILABLE;
    }

    /** Whether the side has said all that it will say of the file. */
    static boolean isSettled(Answer answer) {
        var status = status(answer);
        return status == Status.READ || status == Status.NOT_CONCERNED;
    }

    private static String job(Answer answer) {
        return ROOTS.get(answer.from()) + "/imports/" + answer.body().path("id").asText();
    }
}
