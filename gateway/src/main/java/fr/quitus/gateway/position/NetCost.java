package fr.quitus.gateway.position;

/**
 * What an action costs the authority itself.
 *
 * @param committed awarded minus agreed
 * @param cash paid minus received
 */
public record NetCost(Euros committed, Euros cash) {

    /** Null when a part is missing: half a sum would be wrong. */
    public static NetCost of(SubsidiesPart out, ContributionsPart in) {
        return out.available() && in.available()
                ? new NetCost(out.awarded().minus(in.agreed()), out.paid().minus(in.received()))
                : null;
    }

    /** Agreed as a percentage of awarded; null when a part is missing or nothing is awarded. */
    public static String cofundingRate(SubsidiesPart out, ContributionsPart in) {
        return out.available() && in.available() ? in.agreed().percentOf(out.awarded()) : null;
    }
}
