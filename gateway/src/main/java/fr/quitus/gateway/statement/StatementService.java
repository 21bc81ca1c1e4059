package fr.quitus.gateway.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.GatewayConfig;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamClient;
import fr.quitus.support.paging.Page;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sends a file to both services side by side and composes one answer from theirs. */
@ApplicationScoped
class StatementService {

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

    Received receive(Upload upload, int limit, Asking asking) {
        var sent = send(upload, false, asking);
        var view = compose(sent.sha256(), sent.answers(), null, limit, asking);
        return new Received(view, sent.any(CREATED), sent.any(ACCEPTED));
    }

    /** What both sides would make of a file; they keep nothing of it. */
    StatementView tryOut(Upload upload, int limit, Asking asking) {
        return TriedFile.view(send(upload, true, asking), limit);
    }

    StatementView read(String sha256, String cursor, int limit, Asking asking) {
        var answers = sideBySide(side -> client.get(side, Sides.file(side, sha256), asking));
        if (answers.stream().noneMatch(Answer::isOk)) {
            Sent.requireAnswers(answers);
            throw new Refusal(StatementReason.STATEMENT_UNKNOWN, sha256);
        }
        return compose(sha256, OneSidedFormat.settle(answers), cursor, limit, asking);
    }

    private Sent send(Upload upload, boolean dryRun, Asking asking) {
        var query = upload.query(dryRun);
        var bound = config.statement().body().asLongValue();
        try (var spool = Spool.of(upload.body(), config.spoolDirectory(), bound)) {
            var answers = sideBySide(
                    side -> client.post(side, Sides.files(side) + query, spool.file(), upload.contentType(), asking));
            return new Sent(spool.hash(), answers).requireAReader(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Answer> sideBySide(Function<Upstream, CompletableFuture<Answer>> question) {
        var asked = Stream.of(Upstream.values()).map(question).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private StatementView compose(String sha256, List<Answer> answers, String cursor, int limit, Asking asking) {
        var sides = answers.stream().map(Sides::of).toList();
        var starts = LineCursor.decode(cursor).next();
        var pages = answers.stream()
                .filter(Answer::isOk)
                .map(Answer::from)
                .filter(starts::containsKey)
                .map(side -> client.get(side, Sides.lines(side, sha256, starts.get(side), limit), asking))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var silent = pages.stream().anyMatch(page -> !page.isOk())
                || answers.stream().anyMatch(answer -> !Sides.isSettled(answer));
        var lines = new Page<>(ComposedLines.of(pages, silent), LineCursor.after(pages));
        return new StatementView(sha256, !silent, null, sides, lines);
    }
}
