package fr.quitus.gateway.position;

import java.time.Instant;
import java.time.LocalDate;

/** The two clocks of a question; null means now. */
record Moment(LocalDate asOf, Instant knownAt) {

    boolean isNow() {
        return asOf == null && knownAt == null;
    }

    /** With a date both services answer for one and the same moment, this one when none is asked about. */
    Moment at(Instant now) {
        return asOf != null && knownAt == null ? new Moment(asOf, now) : this;
    }

    /** What was recorded only later was not known then, not even with sums of zero. */
    String recordedUntil() {
        return "&recordedUntil=" + knownAt;
    }

    String query() {
        var query = new StringBuilder("?");
        if (asOf != null) {
            query.append("asOf=").append(asOf).append('&');
        }
        if (knownAt != null) {
            query.append("knownAt=").append(knownAt);
        }
        return query.toString();
    }
}
