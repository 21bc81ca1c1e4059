package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.reconciliation.outcome.LineStore;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.Reconciliation;
import fr.quitus.reconciliation.outcome.Turn;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.retry.Conflicts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Imports a file: all of it, its outcomes and the facts they prove, in one transaction, or nothing. The same file
 * again changes nothing and gets the first answer.
 */
@ApplicationScoped
public class StatementImport {

    private static final int AN_HOUR = 3_600;
    private static final int ATTEMPTS = 5;
    private static final long LARGEST_TRIED = 50_000_000;
    private static final int LINES_TRIED = 500;

    private final Mappings mappings;
    private final DeclaredAccounts accounts;
    private final Movements movements;
    private final LineStore lines;
    private final FileStore files;
    private final Turn turn;
    private final Reconciliation reconciliation;
    private final OutcomePages outcomes;
    private final StatementsConfig config;
    private final Caller caller;
    private final Clock clock;

    /** Imports of this process wait here, and not each on a connection of its own. */
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    StatementImport(
            Mappings mappings,
            DeclaredAccounts accounts,
            Movements movements,
            LineStore lines,
            FileStore files,
            Turn turn,
            Reconciliation reconciliation,
            OutcomePages outcomes,
            StatementsConfig config,
            Caller caller,
            Clock clock) {
        this.mappings = mappings;
        this.accounts = accounts;
        this.movements = movements;
        this.lines = lines;
        this.files = files;
        this.turn = turn;
        this.reconciliation = reconciliation;
        this.outcomes = outcomes;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @param mapping the name of a stored mapping to read it by, or null: then its content tells its format
     * @throws Refusal when the file is not trusted or not wanted; then nothing is kept
     */
    public StatementReport receive(InputStream body, String mapping) {
        var reading = mappings.reading(mapping);
        try (var file = SpooledFile.of(body, config.maxSize().asLongValue(), reading)) {
            var known = known(file.sha256());
            return known.isPresent() ? known.get().known() : importNew(file);
        }
    }

    /**
     * Says what {@link #receive} would do, and keeps nothing: all of it is done in a transaction that is rolled back.
     *
     * @throws Refusal as the import would, and when the file is too large to be tried
     */
    public StatementReport tryOut(InputStream body, String mapping) {
        var reading = mappings.reading(mapping);
        try (var file = SpooledFile.of(body, config.maxSize().asLongValue(), reading)) {
            if (file.size() > LARGEST_TRIED) {
                throw new Refusal(ImportReason.DRY_RUN_TOO_LARGE, LARGEST_TRIED);
            }
            var admission = new Admission(movements, accounts);
            QuarkusTransaction.requiringNew().run(() -> read(file, admission));
            return tryOut(file, admission);
        }
    }

    private StatementReport tryOut(SpooledFile file, Admission admission) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(AN_HOUR));
        try {
            var report = store(file, admission);
            var firstLines = new PageQuery();
            firstLines.limit = LINES_TRIED;
            return report.ofDryRun(outcomes.ofFile(file.sha256(), firstLines).items());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Optional<StatementReport> known(String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> files.report(sha256));
    }

    private StatementReport importNew(SpooledFile file) {
        var admission = new Admission(movements, accounts);
        QuarkusTransaction.requiringNew().timeout(AN_HOUR).run(() -> read(file, admission));
        oneAtATime.lock();
        try {
            return attempt(file, admission);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** A transaction that lost against another one has done nothing: the file is on disk, so it is run again. */
    private StatementReport attempt(SpooledFile file, Admission admission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> store(file, admission));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !Conflicts.isTransient(failure)) {
                    throw failure;
                }
            }
        }
    }

    private StatementReport store(SpooledFile file, Admission admission) {
        turn.take();
        var meanwhile = files.report(file.sha256());
        if (meanwhile.isPresent()) {
            return meanwhile.get().known();
        }
        var received = received(file, admission);
        files.addFile(received, caller.actor(), caller.requestId());
        var intake = new LineIntake(file.sha256(), admission, movements, lines, files);
        read(file, intake);
        int facts = reconciliation.runWhole();
        var report = completed(received, intake, facts);
        files.addReport(report);
        return report;
    }

    private StatementReport received(SpooledFile file, Admission admission) {
        return new StatementReport(
                file.sha256(),
                admission.format(),
                file.size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false,
                List.of(),
                new LineCounts(0, 0, 0),
                Map.of(),
                0,
                null,
                null);
    }

    private StatementReport completed(StatementReport received, LineIntake intake, int facts) {
        return new StatementReport(
                received.sha256(),
                received.format(),
                received.size(),
                received.receivedAt(),
                false,
                intake.statements(),
                intake.counts(),
                files.verdicts(received.sha256()),
                facts,
                null,
                null);
    }

    private static void read(SpooledFile file, StatementHandler handler) {
        try {
            file.read(handler);
        } catch (StatementRefused refused) {
            throw FileFault.refusal(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
