package fr.quitus.reconciliation.outcome;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs the engine again without a new file: after orders were issued that lines have been waiting for. */
@ApplicationScoped
public class Runs {

    private final Matchings matchings;

    Runs(Matchings matchings) {
        this.matchings = matchings;
    }

    RunReport run() {
        var appended = matchings.runOrRequest();
        return new RunReport(appended.orElse(0), appended.isEmpty());
    }
}
