package fr.quitus.reconciliation.billing;

import fr.quitus.support.problem.Reason;
import java.util.Locale;

enum BillReason implements Reason {
    PAID_BEFORE_ISSUE,
    CLEARED_ALREADY;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String detail(Locale locale, Object... arguments) {
        return locale.getLanguage().equals("fr") ? "Refus de la facture." : "The bill refuses.";
    }
}
