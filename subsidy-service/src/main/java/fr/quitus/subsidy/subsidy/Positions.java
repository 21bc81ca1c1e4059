package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.support.accounting.AccountingDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Positions: today's from one row, any other by folding facts. */
@ApplicationScoped
class Positions {

    private final SubsidyRepository subsidies;
    private final Ledger ledger;
    private final Moments moments;
    private final AccountingDates dates;

    Positions(SubsidyRepository subsidies, Ledger ledger, Moments moments, AccountingDates dates) {
        this.subsidies = subsidies;
        this.ledger = ledger;
        this.moments = moments;
        this.dates = dates;
    }

    /** What the row says: as known when its last fact was recorded. A moment after that might not be settled yet. */
    Position current(Subsidy subsidy) {
        return Position.current(subsidy, dates.today());
    }

    /** Once it returns, nothing more is ever recorded up to that moment; null asks about none. */
    void settle(Instant moment) {
        if (moment != null) {
            moments.settled(moment);
        }
    }

    @Transactional
    Position of(UUID id, LocalDate asOf, Instant knownAt) {
        if (asOf == null && knownAt == null) {
            return current(subsidies.require(id));
        }
        var moment = moments.settled(knownAt);
        var subsidy = subsidies.require(id);
        return Position.past(ledger, subsidy.id(), asOf == null ? dates.today() : asOf, moment);
    }
}
