package fr.quitus.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.gateway.position.ContributionsPart;
import fr.quitus.gateway.position.MissingPart;
import fr.quitus.gateway.position.NetCost;
import fr.quitus.gateway.position.SubsidiesPart;
import java.util.List;

/**
 * A page of the actions of a financial year that either service knows, by reference.
 *
 * @param complete whether both services answered
 * @param next the cursor of the page after this one; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewView(int financialYear, boolean complete, List<Line> items, String next, List<MissingPart> missing) {

    /** An action and its short position; what is missing is null, never zero. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            String action,
            String title,
            SubsidiesPart subsidies,
            ContributionsPart contributions,
            NetCost netCost,
            String cofundingRate) {}
}
