package fr.quitus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.BulkInsert;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Parameters;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Orders that are ordered, accepted and paid, with all their facts: what some hundred thousand requests would have left
 * behind. One beneficiary, line and subsidy come from the API; the rest is written beside them.
 */
final class Seeding {

    private static final String ISSUED_ON = "2022-01-10";
    private static final String ACCEPTED_ON = "2022-01-12";
    private static final int ORDERS_AT_ONCE = 2_000;
    private static final BulkInsert FACTS = new BulkInsert("fact " + SeedChain.COLUMNS, "");
    private static final BulkInsert ORDERS = new BulkInsert("""
            payment_order (id, subsidy_id, budget_line_id, collectivity, collectivity_code, budget_code, financial_year,
              slip, order_number, line_number, taken_number, amount, issued_on, object, payment_reference,
              last_effective_on, ordered, on_hold, accepted, rejected, paid, cleared, returned, version)""", "");

    private final ImportWorld world;
    private final Connection connection;
    private final List<SeedChain> chains = new ArrayList<>();
    private final List<UUID> subsidies = new ArrayList<>();
    private UUID line;
    private SeedChain ofLine;

    Seeding(ImportWorld world, Connection connection) {
        this.world = world;
        this.connection = connection;
    }

    /** One of the subsidies, to be verified. */
    String run(Http gateway) throws IOException, InterruptedException, SQLException {
        var template = template(gateway);
        connection.setAutoCommit(false);
        execute("SET foreign_key_checks = 0");
        copySubsidies(template);
        for (int from = 0; from < world.orders(); from += ORDERS_AT_ONCE) {
            write(from, Math.min(world.orders(), from + ORDERS_AT_ONCE));
        }
        close();
        execute("SET foreign_key_checks = 1");
        connection.commit();
        return "/v1/subsidies/" + subsidies.get(world.subsidies() - 1);
    }

    private UUID template(Http gateway) throws IOException, InterruptedException {
        var beneficiary =
                gateway.post("/v1/beneficiaries", "{\"name\": \"Association Bench\", \"rna\": \"W123456789\"}");
        line = id(gateway.post("/v1/budget-lines", """
                {"collectivity": "24420077000018", "collectivityCode": "400", "budgetCode": "00",
                 "financialYear": 2022, "account": "BENCH", "label": "Bench"}
                """));
        gateway.post("/v1/budget-lines/" + line + "/credits", """
                {"direction": "OPENED", "amount": {"amount": 100000000.00, "currency": "EUR"},
                 "effectiveOn": "2022-01-01", "evidence": {"type": "BENCH", "reference": "budget"}}
                """);
        return id(gateway.post("/v1/subsidies", """
                {"deliberation": {"number": "BENCH", "body": "Bench", "adoptedOn": "2022-01-03"},
                 "beneficiary": "%s", "budgetLine": "%s", "action": "BENCH", "object": "Bench",
                 "financialYear": 2022, "award": {"amount": 1.00, "currency": "EUR"}}
                """.formatted(id(beneficiary), line)));
    }

    private static UUID id(JsonNode created) {
        return UUID.fromString(created.path("id").asText());
    }

    private void copySubsidies(UUID template) throws SQLException {
        var facts = new ArrayList<Object[]>();
        for (int i = 0; i < world.subsidies(); i++) {
            var id = Ledger.newId();
            execute("""
                    INSERT INTO subsidy (id, deliberation_number, deliberation_body, adopted_on, beneficiary_id,
                      budget_line_id, action, object, financial_year, received_on, posted_on, awarded, ordered, on_hold,
                      accepted, rejected, paid, cleared, returned, fact_count, last_fact_hash, version)
                    SELECT ?, ?, deliberation_body, adopted_on, beneficiary_id, budget_line_id, action, object,
                      financial_year, '2022-01-04', '2022-01-04', 0, 0, 0, 0, 0, 0, 0, 0, 0, REPEAT('0', 64), 0
                    FROM subsidy WHERE id = ?""", id, "BENCH-" + i, template);
            var chain = new SeedChain(id, 0, "0".repeat(64));
            facts.add(chain.next(Ledger.newId(), "AWARDED", null, award(i), "2022-01-03", "BENCH", "{}"));
            chains.add(chain);
            subsidies.add(id);
        }
        FACTS.run(connection, facts);
        ofLine = lineChain();
    }

    private SeedChain lineChain() throws SQLException {
        try (var sql = connection.prepareStatement("SELECT fact_count, last_fact_hash FROM budget_line WHERE id = ?")) {
            sql.setObject(1, line);
            var row = sql.executeQuery();
            row.next();
            return new SeedChain(line, row.getLong(1), row.getString(2));
        }
    }

    private long award(int subsidy) {
        long cents = 0;
        for (int order = subsidy; order < world.orders(); order += world.subsidies()) {
            cents += ImportWorld.cents(order);
        }
        return cents;
    }

    private void write(int from, int to) throws SQLException {
        var orders = new ArrayList<Object[]>();
        var facts = new ArrayList<Object[]>();
        for (int i = from; i < to; i++) {
            var id = Ledger.newId();
            orders.add(order(i, id));
            var chain = chains.get(world.subsidyOf(i));
            var cents = ImportWorld.cents(i);
            var number = "2022-1-" + (i + 1);
            var details = "{\"order\":\"" + number + "\"}";
            facts.add(chain.next(Ledger.newId(), "ORDERED", id, cents, ISSUED_ON, number, details));
            facts.add(ofLine.next(Ledger.newId(), "CREDITS_USED", id, cents, ISSUED_ON, number, "{}"));
            facts.add(chain.next(Ledger.newId(), "ORDER_ACCEPTED", id, cents, ACCEPTED_ON, number, details));
            facts.add(chain.next(Ledger.newId(), "PAID", id, cents, ImportWorld.PAID_ON, number, details));
        }
        ORDERS.run(connection, orders);
        FACTS.run(connection, facts);
        connection.commit();
    }

    private Object[] order(int i, UUID id) {
        var number = Integer.toString(i + 1);
        var cents = ImportWorld.cents(i);
        var amount = cents / 100 + "." + String.format("%02d", cents % 100);
        return new Object[] {
            id,
            subsidies.get(world.subsidyOf(i)),
            line,
            "24420077000018",
            "400",
            "00",
            2022,
            "1",
            number,
            1,
            "24420077000018/400/00/2022-1-" + number + "/1",
            amount,
            ISSUED_ON,
            "Bench",
            ImportWorld.reference(i),
            ImportWorld.PAID_ON,
            amount,
            0,
            amount,
            0,
            amount,
            0,
            0,
            1
        };
    }

    /** Heads of chains and totals, from the facts themselves. */
    private void close() throws SQLException {
        for (int i = 0; i < chains.size(); i++) {
            var chain = chains.get(i);
            var all = award(i) + "/100";
            execute(
                    "UPDATE subsidy SET awarded = " + all + ", ordered = " + all + ", accepted = " + all + ", paid = "
                            + all + ", fact_count = ?, last_fact_hash = ?, last_fact_at = ? WHERE id = ?",
                    chain.count(),
                    chain.lastHash(),
                    chain.lastAt(),
                    subsidies.get(i));
        }
        execute("""
                UPDATE budget_line SET used = (SELECT SUM(amount) FROM payment_order), fact_count = ?,
                  last_fact_hash = ?, last_fact_at = ? WHERE id = ?""", ofLine.count(), ofLine.lastHash(), ofLine.lastAt(), line);
        execute("""
                INSERT INTO fact_day (subject_id, effective_on, kind, reversal, amount)
                SELECT subject_id, effective_on, kind, 0, SUM(amount) FROM fact WHERE actor = 'bench'
                AND request_id = 'bench' GROUP BY subject_id, effective_on, kind
                """);
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, parameters);
            statement.executeUpdate();
        }
    }
}
