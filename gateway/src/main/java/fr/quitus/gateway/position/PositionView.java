package fr.quitus.gateway.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where every euro of an action stands.
 *
 * @param complete whether both services answered; what is missing is null and named, never zero
 * @param asOf the accounting date of the figures
 * @param knownAt the moment at which the facts had to be known; null for the present, when each item tells its own
 * @param netCost null when a part is missing
 * @param cofundingRate agreed in percent of awarded, six decimals; null when a part is missing
 * @param waitingOn what waits now; null for a past date, whose waits are over
 */
record PositionView(
        String action,
        boolean complete,
        LocalDate asOf,
        Instant knownAt,
        SubsidiesPart subsidies,
        ContributionsPart contributions,
        NetCost netCost,
        String cofundingRate,
        List<Waiting> waitingOn,
        List<MissingPart> missing) {}
