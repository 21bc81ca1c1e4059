package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What a person did with a line, or said about it.
 *
 * @param what CONFIRMED, CHOSEN, MATCHED, IGNORED, REVERSED, ASSIGNED or COMMENTED
 * @param text the reason, the assignee or the comment; or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(String what, String text, String actor, Instant at) {}
