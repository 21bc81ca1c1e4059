package fr.quitus.support.http;

import fr.quitus.support.problem.Refusal;
import fr.quitus.support.problem.StatusReason;

/** A resource's version as its ETag (RFC 9110, 8.8.3), and the check that a change was made to what was read. */
public final class ETags {

    private ETags() {}

    /** The strong ETag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change without {@code If-Match} (428) or with the ETag of another version (412).
     *
     * @param ifMatch the header as sent; {@code *} accepts any version, as the RFC says
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(StatusReason.PRECONDITION_REQUIRED);
        }
        for (String candidate : ifMatch.split(",", -1)) {
            if (candidate.strip().equals("*") || candidate.strip().equals(of(version))) {
                return;
            }
        }
        throw new Refusal(StatusReason.PRECONDITION_FAILED).with("currentETag", of(version));
    }
}
