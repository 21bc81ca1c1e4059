package fr.quitus.support.paging;

import java.util.HashMap;
import java.util.Map;

/** The conditions of a query: those whose value was given, joined by AND. */
public final class Filter {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    private Filter() {}

    public static Filter none() {
        return new Filter();
    }

    /** Adds {@code path = value} unless the value is null. */
    public Filter is(String path, Object value) {
        return matching(path + " = ?", value);
    }

    /** Adds a condition of the query language that takes no value, unless it is null. */
    public Filter matching(String condition) {
        if (condition != null) {
            where.append(" and (").append(condition).append(')');
        }
        return this;
    }

    /** Adds a condition of the query language, in which {@code ?} stands for the value, unless the value is null. */
    public Filter matching(String condition, Object value) {
        if (value != null) {
            var name = "p" + parameters.size();
            matching(condition.replace("?", ":" + name));
            parameters.put(name, value);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
