package fr.quitus.reconciliation.importing;

import fr.quitus.ledger.Moments;
import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.Reconciliation;
import fr.quitus.reconciliation.outcome.Turn;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Says what an import would do, and keeps nothing: all of it is done in a transaction that is rolled back. */
@ApplicationScoped
public class DryRun {

    private static final int AN_HOUR = 3_600;
    private static final int SECONDS_FOR_ACCOUNTS = 20;
    private static final long LARGEST_TRIED = 50_000_000;
    private static final int LINES_TRIED = 500;

    private final Mappings mappings;
    private final Intake intake;
    private final FileStore files;
    private final Turn turn;
    private final Reconciliation reconciliation;
    private final OutcomePages outcomes;
    private final StatementsConfig config;
    private final Caller caller;
    private final Moments moments;

    DryRun(
            Mappings mappings,
            Intake intake,
            FileStore files,
            Turn turn,
            Reconciliation reconciliation,
            OutcomePages outcomes,
            StatementsConfig config,
            Caller caller,
            Moments moments) {
        this.mappings = mappings;
        this.intake = intake;
        this.files = files;
        this.turn = turn;
        this.reconciliation = reconciliation;
        this.outcomes = outcomes;
        this.config = config;
        this.caller = caller;
        this.moments = moments;
    }

    /**
     * Tries a file out.
     *
     * @param mapping the name of a stored mapping to read it by, or null: then its content tells its format
     * @throws Refusal as the import would, and when the file is too large to be tried
     */
    public StatementReport tryOut(InputStream body, String mapping) {
        var reading = mappings.reading(mapping);
        try (var file = SpooledFile.of(body, config.maxSize().asLongValue(), reading)) {
            if (file.size() > LARGEST_TRIED) {
                throw new Refusal(ImportReason.DRY_RUN_TOO_LARGE, LARGEST_TRIED);
            }
            var admission = QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> intake.admit(file));
            return tryOut(file, admission);
        }
    }

    private StatementReport tryOut(SpooledFile file, Admission admission) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(AN_HOUR));
        try {
            moments.ofNothingKept();
            if (!files.lock(admission.accountIds(), SECONDS_FOR_ACCOUNTS)) {
                throw new Refusal(ImportReason.ACCOUNT_BUSY);
            }
            var report = files.report(file.sha256());
            return report.isPresent() ? withPreview(report.get().known()) : withPreview(store(file, admission));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private StatementReport store(SpooledFile file, Admission admission) {
        var sender = new Sender(caller.actor(), caller.requestId(), admission.format());
        var stored = intake.store(file, admission, sender, lines -> {});
        turn.take();
        int facts = reconciliation.runWhole();
        return stored.matched(files.verdicts(file.sha256()), facts);
    }

    private StatementReport withPreview(StatementReport report) {
        var firstLines = new PageQuery();
        firstLines.limit = LINES_TRIED;
        return report.ofDryRun(outcomes.ofFile(report.sha256(), firstLines).items());
    }
}
