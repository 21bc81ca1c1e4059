package fr.quitus.reconciliation.background;

import fr.quitus.reconciliation.jdbc.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Waits until the background has nothing to do: as long as it has, small files are imported there too. */
public final class Quiet {

    private static final String BUSY = """
            SELECT (SELECT COUNT(*) FROM statement_import WHERE active_sha256 IS NOT NULL)
              + (SELECT COUNT(*) FROM matching_request)
              + (SELECT COUNT(*) FROM matching WHERE owner IS NOT NULL) AS n""";

    private Quiet() {}

    public static void await(Database database) {
        Eventually.equal(
                0L,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> database.first(BUSY, row -> row.number("n")).orElseThrow()));
    }
}
