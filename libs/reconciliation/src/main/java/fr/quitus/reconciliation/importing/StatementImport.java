package fr.quitus.reconciliation.importing;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.reconciliation.outcome.Reconciliation;
import fr.quitus.reconciliation.outcome.Turn;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.retry.Conflicts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Imports a file: all of it, or nothing. A small one at once, its outcomes and the facts they prove in the same
 * transaction; a large one as a job in the background. The same file again changes nothing and gets the first answer.
 */
@ApplicationScoped
public class StatementImport {

    private static final int AN_HOUR = 3_600;
    private static final int SECONDS_FOR_ACCOUNTS = 2;
    private static final int ATTEMPTS = 5;

    private final Mappings mappings;
    private final Intake intake;
    private final FileStore files;
    private final ImportStore imports;
    private final ContentStore contents;
    private final ImportLoop loop;
    private final Turn turn;
    private final Reconciliation reconciliation;
    private final StatementsConfig config;
    private final Caller caller;

    /** Imports of this process wait here, and not each on a connection of its own. */
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    StatementImport(
            Mappings mappings,
            Intake intake,
            FileStore files,
            ImportStore imports,
            ContentStore contents,
            ImportLoop loop,
            Turn turn,
            Reconciliation reconciliation,
            StatementsConfig config,
            Caller caller) {
        this.mappings = mappings;
        this.intake = intake;
        this.files = files;
        this.imports = imports;
        this.contents = contents;
        this.loop = loop;
        this.turn = turn;
        this.reconciliation = reconciliation;
        this.config = config;
        this.caller = caller;
    }

    /**
     * Takes a file in.
     *
     * @param mapping the name of a stored mapping to read it by, or null: then its content tells its format
     * @param inBackground whether to import it in the background, however small it is
     * @throws Refusal when the file is not trusted or not wanted; then nothing is kept
     */
    public Received receive(InputStream body, String mapping, boolean inBackground) {
        var reading = mappings.reading(mapping);
        try (var file = SpooledFile.of(body, config.maxSize().asLongValue(), reading)) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> known(file))
                    .orElseGet(() -> receiveNew(file, inBackground));
        }
    }

    /** Imported, or on its way. */
    private Optional<Received> known(SpooledFile file) {
        var report = files.report(file.sha256());
        return report.isPresent()
                ? report.map(known -> new Received.Imported(known.known()))
                : imports.active(file.sha256()).map(Received.Begun::new);
    }

    private Received receiveNew(SpooledFile file, boolean inBackground) {
        var admission = QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> intake.admit(file));
        return inBackground || isForBackground(admission)
                ? begin(file, admission)
                : importNow(file, admission).orElseGet(() -> begin(file, admission));
    }

    private boolean isForBackground(Admission admission) {
        return admission.lines() >= config.backgroundFromLines()
                || QuarkusTransaction.requiringNew().call(reconciliation::isForBackground);
    }

    /** Stores the job; of several at the same moment one does, and all answer with it. */
    private Received begin(SpooledFile file, Admission admission) {
        var sender = senderOf(admission);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            QuarkusTransaction.requiringNew().timeout(AN_HOUR).run(() -> add(file, admission, sender));
            loop.wake();
            var begun = QuarkusTransaction.requiringNew().call(() -> known(file));
            if (begun.isPresent()) {
                return begun.get();
            }
        }
        throw new Refusal(ImportReason.ACCOUNT_BUSY);
    }

    private void add(SpooledFile file, Admission admission, Sender sender) {
        var job = Ledger.newId();
        if (imports.add(job, file, admission, sender)) {
            contents.add(job, file);
        }
    }

    private Sender senderOf(Admission admission) {
        return new Sender(caller.actor(), caller.requestId(), admission.format());
    }

    /** Empty when others keep what it needs: one of the accounts, or the turn. */
    private Optional<Received> importNow(SpooledFile file, Admission admission) {
        oneAtATime.lock();
        try {
            return attempt(file, admission);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** A transaction that lost against another one has done nothing: the file is on disk, so it is run again. */
    private Optional<Received> attempt(SpooledFile file, Admission admission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> store(file, admission));
            } catch (RuntimeException failure) {
                if (Conflicts.isLockWait(failure)) {
                    return Optional.empty();
                }
                if (attempt == ATTEMPTS || !Conflicts.isTransient(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Optional<Received> store(SpooledFile file, Admission admission) {
        if (!files.lock(admission.accountIds(), SECONDS_FOR_ACCOUNTS)) {
            return Optional.empty();
        }
        var meanwhile = known(file);
        return meanwhile.isPresent() ? meanwhile : Optional.of(new Received.Imported(storeNew(file, admission)));
    }

    private StatementReport storeNew(SpooledFile file, Admission admission) {
        var stored = intake.store(file, admission, senderOf(admission), lines -> {});
        turn.take();
        int facts = reconciliation.runWhole();
        files.publish(file.sha256());
        var report = stored.matched(files.verdicts(file.sha256()), facts);
        files.addReport(report);
        return report;
    }
}
