package fr.quitus.reconciliation.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A set of rules.
 *
 * @param set its version; 0 is the one that ships
 * @param items by priority
 * @param activatedAt absent for the set that ships
 * @param next always absent: a set has one page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActiveSet(
        int set, String note, Instant activatedAt, String activatedBy, List<StoredRule> items, String next) {}
