package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.reconciliation.outcome.Matchings;
import fr.quitus.support.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Stores the file of a job in one transaction, whose commit makes all of its lines visible at once. When it ends in any
 * other way, nothing is kept of the lines, and the job is begun anew from its stored content.
 */
@ApplicationScoped
class Storing {

    private static final Logger LOG = Logger.getLogger(Storing.class);
    private static final int A_DAY = 86_400;
    private static final int SECONDS_FOR_ACCOUNTS = 10;
    private static final int FAILURES = 5;

    private enum End {
        PUBLISHED,
        ALREADY_DONE,
        ACCOUNT_BUSY
    }

    private final Mappings mappings;
    private final Intake intake;
    private final FileStore files;
    private final ContentStore contents;
    private final WorkStore works;
    private final Matchings matchings;

    Storing(
            Mappings mappings,
            Intake intake,
            FileStore files,
            ContentStore contents,
            WorkStore works,
            Matchings matchings) {
        this.mappings = mappings;
        this.intake = intake;
        this.files = files;
        this.contents = contents;
        this.works = works;
        this.matchings = matchings;
    }

    /**
     * Does a job.
     *
     * @param stopper throws when the process ends
     * @return whether to look for the next one at once
     */
    boolean store(Work work, Runnable stopper) {
        var pulse = new Pulse(works, work, stopper);
        try {
            var end = QuarkusTransaction.requiringNew().timeout(A_DAY).call(() -> publish(work, pulse));
            if (end == End.ACCOUNT_BUSY) {
                inTransaction(() -> works.putBack(work, false));
                return false;
            }
            matchings.wake();
            return true;
        } catch (JobLost lost) {
            LOG.infof("The import %s was cancelled or taken over; what was stored of it is rolled back", work.id());
            return true;
        } catch (Refusal refusal) {
            fail(work, new ImportView.Problem(refusal.reason().name(), refusal.detail(Locale.ENGLISH)));
            return true;
        } catch (RuntimeException failure) {
            giveBack(work, pulse.isStopped());
            throw failure;
        }
    }

    private End publish(Work work, Pulse pulse) {
        if (!files.lock(work.accounts(), SECONDS_FOR_ACCOUNTS)) {
            return End.ACCOUNT_BUSY;
        }
        if (files.has(work.sha256())) {
            works.alreadyDone(work);
            contents.delete(work.id());
            return End.ALREADY_DONE;
        }
        var file = new ContentFile(work, mappings.reading(work.mapping(), work.version()), contents);
        var report = intake.store(file, intake.newAdmission(), work.sender(), pulse::beat);
        if (!works.publish(work, report)) {
            throw new JobLost();
        }
        contents.delete(work.id());
        matchings.request(work.sender().actor(), work.sender().requestId());
        files.publish(work.sha256());
        return End.PUBLISHED;
    }

    private void giveBack(Work work, boolean stopped) {
        inTransaction(() -> works.putBack(work, !stopped));
        if (!stopped && QuarkusTransaction.requiringNew().call(() -> works.failures(work)) >= FAILURES) {
            var broken = new Refusal(ImportReason.IMPORT_BROKEN);
            fail(work, new ImportView.Problem(broken.reason().name(), broken.detail(Locale.ENGLISH)));
        }
    }

    private void fail(Work work, ImportView.Problem problem) {
        inTransaction(() -> {
            works.fail(work, problem);
            contents.delete(work.id());
        });
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
