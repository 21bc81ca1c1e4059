package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.rule.Rule;
import java.sql.SQLException;

/** The rule that decided, in the version that it then had. */
public record RuleView(String name, int version) {

    /** The view of a rule; of none, null. */
    static RuleView of(Rule rule) {
        return rule == null ? null : new RuleView(rule.name(), rule.version());
    }

    /** Of the columns {@code rule_name} and {@code rule_version}; null where there is no name. */
    static RuleView of(Row row) throws SQLException {
        var name = row.text("rule_name");
        return name == null ? null : new RuleView(name, Math.toIntExact(row.number("rule_version")));
    }
}
