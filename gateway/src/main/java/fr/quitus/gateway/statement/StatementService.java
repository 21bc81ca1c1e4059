package fr.quitus.gateway.statement;

import static fr.quitus.gateway.upstream.UpstreamClient.escaped;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.gateway.statement.StatementView.Side;
import fr.quitus.gateway.statement.StatementView.Status;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.GatewayConfig;
import fr.quitus.gateway.upstream.PassedProblem;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamClient;
import fr.quitus.support.paging.Page;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends a file to both services side by side and composes one answer from theirs. */
@ApplicationScoped
class StatementService {

    private static final Map<Upstream, String> PATHS = new EnumMap<>(Map.of(
            Upstream.SUBSIDY, "/v1/payment-reconciliation/statements",
            Upstream.COFINANCING, "/v1/receipt-reconciliation/statements"));

    private static final Map<Upstream, String> JOBS = new EnumMap<>(Map.of(
            Upstream.SUBSIDY, "/v1/payment-reconciliation/imports/",
            Upstream.COFINANCING, "/v1/receipt-reconciliation/imports/"));

    private static final int ACCEPTED = 202;
    private static final int CREATED = 201;

    private final UpstreamClient client;
    private final GatewayConfig config;
    private final ObjectMapper json;

    StatementService(UpstreamClient client, GatewayConfig config, ObjectMapper json) {
        this.client = client;
        this.config = config;
        this.json = json;
    }

    /** What was made of a file, whether any side read it for the first time, and whether any is still reading it. */
    record Received(StatementView view, boolean isNew, boolean isImporting) {}

    /** @param mapping the name of a stored mapping to read a CSV by, or null */
    Received receive(InputStream body, String contentType, String mapping, int limit, Asking asking) {
        var query = mapping == null ? "" : "?mapping=" + escaped(mapping);
        var bound = config.statement().body().asLongValue();
        try (var spool = Spool.of(body, config.spoolDirectory(), bound)) {
            var answers =
                    sideBySide(side -> client.post(side, PATHS.get(side) + query, spool.file(), contentType, asking));
            requireAReader(answers);
            var view = compose(nameOf(spool, answers), answers, null, limit, asking);
            return new Received(view, any(answers, CREATED), any(answers, ACCEPTED));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean any(List<Answer> answers, int status) {
        return answers.stream().anyMatch(answer -> answer.status() == status);
    }

    /** An archive is known by what is in it: the services say by which hash. */
    private static String nameOf(Spool spool, List<Answer> answers) {
        return answers.stream()
                .filter(Answer::isOk)
                .map(answer -> answer.body().path("sha256").asText(spool.hash()))
                .findFirst()
                .orElse(spool.hash());
    }

    StatementView read(String sha256, String cursor, int limit, Asking asking) {
        var answers = sideBySide(side -> client.get(side, PATHS.get(side) + "/" + escaped(sha256), asking));
        if (answers.stream().noneMatch(Answer::isOk)) {
            requireAnAnswer(answers);
            throw new Refusal(StatementReason.STATEMENT_UNKNOWN, sha256);
        }
        return compose(sha256, OneSidedFormat.settle(answers), cursor, limit, asking);
    }

    private static List<Answer> sideBySide(Function<Upstream, CompletableFuture<Answer>> question) {
        var asked = Stream.of(Upstream.values()).map(question).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** When nobody read the file there is nothing to compose: the refusal itself is the answer. */
    private void requireAReader(List<Answer> answers) {
        if (answers.stream().anyMatch(Answer::isOk)) {
            return;
        }
        var refusals = answers.stream().filter(Answer::isRefused).toList();
        var decisive = refusals.stream()
                .filter(refusal -> status(refusal) == Status.REFUSED)
                .findFirst();
        if (decisive.isPresent()) {
            throw PassedProblem.of(decisive.get(), json);
        }
        requireAnAnswer(answers);
        throw PassedProblem.of(refusals.get(0), json);
    }

    private static void requireAnAnswer(List<Answer> answers) {
        var silent = answers.stream()
                .filter(answer -> status(answer) == Status.UNAVAILABLE)
                .map(answer -> answer.from().id())
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            throw new Refusal(StatementReason.NO_SERVICE_AVAILABLE, silent).with("services", silent);
        }
    }

    private StatementView compose(String sha256, List<Answer> answers, String cursor, int limit, Asking asking) {
        var sides = answers.stream().map(StatementService::side).toList();
        var starts = LineCursor.decode(cursor).next();
        var pages = answers.stream()
                .filter(Answer::isOk)
                .map(Answer::from)
                .filter(starts::containsKey)
                .map(side -> client.get(side, linesPath(side, sha256, starts.get(side), limit), asking))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var silent = pages.stream().anyMatch(page -> !page.isOk())
                || answers.stream().anyMatch(answer -> !isSettled(status(answer)));
        var lines = new Page<>(ComposedLines.of(pages, silent), LineCursor.after(pages));
        return new StatementView(sha256, !silent, sides, lines);
    }

    private static String linesPath(Upstream side, String sha256, String cursor, int limit) {
        var from = cursor.isEmpty() ? "" : "&cursor=" + escaped(cursor);
        return PATHS.get(side) + "/" + escaped(sha256) + "/lines?limit=" + limit + from;
    }

    private static boolean isSettled(Status status) {
        return status == Status.READ || status == Status.NOT_CONCERNED;
    }

    private static Side side(Answer answer) {
        var status = status(answer);
        return switch (status) {
            case READ -> new Side(answer.from().id(), status, answer.body(), null, null);
            case IMPORTING -> new Side(answer.from().id(), status, null, jobOf(answer), null);
            case UNAVAILABLE -> new Side(answer.from().id(), status, null, null, Map.of("code", answer.code()));
            default -> new Side(answer.from().id(), status, null, null, answer.body());
        };
    }

    private static String jobOf(Answer answer) {
        return JOBS.get(answer.from()) + answer.body().path("id").asText();
    }

    private static Status status(Answer answer) {
        if (answer.isOk()) {
            return answer.status() == ACCEPTED ? Status.IMPORTING : Status.READ;
        }
        if (answer.isRefused()) {
            return answer.code().equals("NOT_CONCERNED") ? Status.NOT_CONCERNED : Status.REFUSED;
        }
        return Status.UNAVAILABLE;
    }
}
