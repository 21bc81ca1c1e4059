package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.outcome.Progress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the jobs whose lines are published how their matching goes on, and ends them. */
@ApplicationScoped
class MatchedImports implements Progress {

    private final WorkStore works;
    private final FileStore files;

    /** One matching is on at a time: these are its jobs. */
    private volatile List<WorkStore.Published> jobs = List.of();

    MatchedImports(WorkStore works, FileStore files) {
        this.works = works;
        this.files = files;
    }

    @Override
    public void begins() {
        jobs = QuarkusTransaction.requiringNew().call(works::published);
    }

    @Override
    public void looked(int lines) {
        QuarkusTransaction.requiringNew().run(() -> jobs.forEach(job -> works.looked(job, lines)));
    }

    @Override
    public void recorded(List<Outcome> outcomes, int facts) {
        for (var job : jobs) {
            long matched = outcomes.stream()
                    .filter(Outcome.Matched.class::isInstance)
                    .filter(outcome -> outcome.line().sha256().equals(job.sha256()))
                    .count();
            works.matched(job, matched, facts);
        }
    }

    @Override
    public void ended() {
        for (var job : jobs) {
            files.addReport(works.reportOf(job).withVerdicts(files.verdicts(job.sha256())));
            works.done(job);
        }
    }
}
