package fr.quitus.gateway.statement;

import java.util.Map;

/**
 * One line of a statement as both services see it.
 *
 * @param position its place in the file, from 1
 * @param explainedBy the service whose order or claim the line proves, {@code both}, or null when none does
 * @param verdict of the side that knows most of it; UNKNOWN when the side that would know did not answer
 * @param why the criteria behind the verdict
 * @param sides each service's whole outcome, by service
 */
record LineView(
        long position,
        String place,
        String kind,
        String bookedOn,
        String direction,
        Object amount,
        String counterparty,
        String text,
        String explainedBy,
        String verdict,
        Object why,
        Map<String, Object> sides) {}
