package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What a person or a rule did with an item, or a person said about it.
 *
 * @param what CONFIRMED, CHOSEN, MATCHED, ORDER_CREATED, IGNORED, REVERSED, ASSIGNED or COMMENTED; by a rule: PUT_ASIDE
 *     or TAKEN_UP
 * @param text the reason, the order that was created and why, the assignee, the comment, or the rule with its version; or
 *     absent
 * @param actor absent where a rule did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(String what, String text, String actor, Instant at) {}
