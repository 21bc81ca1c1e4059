package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.support.problem.Reason;
import fr.quitus.support.problem.Refusal;
import java.util.Locale;

/** What a reader found wrong with a file, as a reason: its code and its words are the reader's. */
record FileFault(StatementRefused fault) implements Reason {

    static Refusal refusal(StatementRefused fault) {
        return new Refusal(new FileFault(fault))
                .with("place", fault.place())
                .with("expected", fault.expected())
                .with("found", fault.found())
                .with("difference", fault.difference());
    }

    @Override
    public String name() {
        return fault.code().name();
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String detail(Locale locale, Object... arguments) {
        return fault.detail(locale);
    }
}
