package fr.quitus.reconciliation.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One version of a rule.
 *
 * @param warnings codes of what is allowed and should be known: MATCHES_WITHOUT_REFERENCE
 * @param storedAt absent for a rule that ships
 * @param storedBy absent for a rule that ships
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredRule(
        String name, int version, RuleBody rule, List<String> warnings, Instant storedAt, String storedBy) {}
