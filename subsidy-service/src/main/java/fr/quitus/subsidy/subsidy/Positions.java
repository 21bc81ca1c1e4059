package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Ledger;
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
    private final AccountingDates dates;

    Positions(SubsidyRepository subsidies, Ledger ledger, AccountingDates dates) {
        this.subsidies = subsidies;
        this.ledger = ledger;
        this.dates = dates;
    }

    Position current(Subsidy subsidy) {
        return Position.current(subsidy, dates.today(), dates.now());
    }

    @Transactional
    Position of(UUID id, LocalDate asOf, Instant knownAt) {
        var subsidy = subsidies.require(id);
        if (asOf == null && knownAt == null) {
            return current(subsidy);
        }
        return Position.past(
                ledger, subsidy.id(), asOf == null ? dates.today() : asOf, knownAt == null ? dates.now() : knownAt);
    }
}
