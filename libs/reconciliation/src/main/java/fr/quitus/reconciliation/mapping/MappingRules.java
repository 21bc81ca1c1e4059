package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.mapped.CsvMapping;
import fr.quitus.support.problem.Refusal;

/** What must hold between the parts of a mapping. */
final class MappingRules {

    private static final String NUMBER = "[1-9]\\d{0,2}";

    private MappingRules() {}

    /** @throws Refusal that names the field */
    static void check(CsvMapping mapping) {
        if (!mapping.columns().tellTheAmount()) {
            throw new Refusal(MappingReason.MAPPING_AMOUNT_COLUMNS)
                    .at("columns.amount", mapping.columns().amount());
        }
        if (!mapping.hasDayPattern()) {
            throw new Refusal(MappingReason.MAPPING_DATE_PATTERN, mapping.datePattern())
                    .at("datePattern", mapping.datePattern());
        }
        if (mapping.decimalSign().equals(mapping.thousandsSign())) {
            throw new Refusal(MappingReason.MAPPING_SIGNS).at("thousandsSign", mapping.thousandsSign());
        }
        if (!mapping.header()) {
            mapping.columns().named().values().forEach(MappingRules::requireNumber);
        }
    }

    private static void requireNumber(String column) {
        if (!column.strip().matches(NUMBER)) {
            throw new Refusal(MappingReason.MAPPING_COLUMN_NUMBER, column).at("columns", column);
        }
    }
}
