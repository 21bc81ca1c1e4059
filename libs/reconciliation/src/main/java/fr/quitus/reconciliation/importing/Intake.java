package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.outcome.LineStore;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;

/** The two passes over a file: proves it, stores it. */
@ApplicationScoped
class Intake {

    private final Movements movements;
    private final DeclaredAccounts accounts;
    private final LineStore lines;
    private final FileStore files;
    private final Clock clock;

    Intake(Movements movements, DeclaredAccounts accounts, LineStore lines, FileStore files, Clock clock) {
        this.movements = movements;
        this.accounts = accounts;
        this.lines = lines;
        this.files = files;
        this.clock = clock;
    }

    Admission newAdmission() {
        return new Admission(movements, accounts);
    }

    /**
     * Proves a file.
     *
     * @throws fr.quitus.support.problem.Refusal when it is not trusted or not wanted
     */
    Admission admit(IncomingFile file) {
        var admission = newAdmission();
        read(file, admission);
        return admission;
    }

    /**
     * Stores the file, its statements and its lines, in the caller's transaction, which holds the accounts' locks.
     *
     * @param progress is told how many lines were read, now and then; it may throw to stop
     * @return what can be said before the lines are matched
     */
    StatementReport store(IncomingFile file, Admission admission, Sender sender, LongConsumer progress) {
        var received = StatementReport.of(file, sender.format(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        files.addFile(received, sender.actor(), sender.requestId());
        var intake = new LineIntake(file.sha256(), admission, movements, lines, files, progress);
        read(file, intake);
        return received.stored(intake.statements(), intake.counts());
    }

    private static void read(IncomingFile file, StatementHandler handler) {
        try {
            file.read(handler);
        } catch (StatementRefused refused) {
            throw FileFault.refusal(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
