package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Ledger;
import java.util.List;
import java.util.UUID;

/**
 * That a line proves a movement, by a rule or by a person.
 *
 * @param group the lines that were matched together have the same
 * @param rule or null when a person decided
 * @param actor that person, or null
 */
record Proof(UUID id, UUID line, UUID group, StoredPart part, List<UUID> facts, RuleView rule, String actor) {

    static Proof byRule(UUID line, UUID group, StoredPart part, List<UUID> facts, RuleView rule) {
        return new Proof(Ledger.newId(), line, group, part, facts, rule, null);
    }

    static Proof byPerson(UUID line, UUID group, StoredPart part, List<UUID> facts, String actor) {
        return new Proof(Ledger.newId(), line, group, part, facts, null, actor);
    }
}
