package fr.quitus.reconciliation.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Puts many ids into a few {@code IN} lists. */
final class InLists {

    /** A statement for some ids. */
    interface Statement {

        /**
         * Runs it.
         *
         * @param among {@code (?, ?, …)}
         * @param values those that come before the ids, and as many ids
         */
        void run(String among, Object... values);
    }

    /** Below 200 values MariaDB looks each up in the index; above, it may prefer to read, and lock, all. */
    private static final int LOOKED_UP_AT_ONCE = 150;

    private InLists() {}

    /** @param before values that come first each time */
    static void of(List<UUID> ids, Statement statement, Object... before) {
        for (int from = 0; from < ids.size(); from += LOOKED_UP_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + LOOKED_UP_AT_ONCE));
            var values = new ArrayList<Object>(Arrays.asList(before));
            values.addAll(some);
            statement.run("(?" + ", ?".repeat(some.size() - 1) + ")", values.toArray());
        }
    }
}
