package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.is;

import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** However many facts are appended by one call, they are those that would have been appended one by one. */
@QuarkusTest
@ActivateRequestContext
class ManyFactsAtOnceTest {

    private static final int ROUNDS = 6;
    private static final int SUBSIDIES = 4;
    private static final int MOST_FACTS = 600;

    /** What is to be appended, under an id that both ways use. */
    private record Planned(UUID id, UUID subsidy, NewFact fact, UUID reverses) {}

    @Inject
    Ledger ledger;

    @Inject
    SubsidyRepository subsidies;

    @Inject
    DataSource database;

    @Test
    void areTheSameFactsWithTheSameHashesAsOneByOne() throws SQLException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var plan = plan(random);
            var oneByOne = hashes(plan, 1, false);
            var together = hashes(plan, 1 + random.nextInt(plan.size()), true);
            assertThat(together).as("seed %d, round %d", seed, round).isEqualTo(oneByOne);
            for (var planned : plan) {
                Api.get("/v1/subsidies/" + planned.subsidy() + "/verification").body("holds", is(true));
            }
        }
    }

    @Test
    void needEverySubjectLocked() throws SQLException {
        var plan = plan(new Random(1));
        QuarkusTransaction.requiringNew().run(() -> {
            var unlocked = subsidies.findById(plan.get(0).subsidy());
            var fact = plan.get(0).fact();
            assertThat(catchThrowable(() -> ledger.append(List.of(Entry.of(unlocked, fact)))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("must be locked");
        });
    }

    private List<String> hashes(List<Planned> plan, int atOnce, boolean kept) {
        QuarkusTransaction.begin();
        var facts = new ArrayList<Fact>();
        for (int from = 0; from < plan.size(); from += atOnce) {
            facts.addAll(ledger.append(plan.subList(from, Math.min(plan.size(), from + atOnce)).stream()
                    .map(planned -> new Entry(
                            planned.id(), subsidies.lock(planned.subsidy()), planned.fact(), planned.reverses()))
                    .toList()));
        }
        if (kept) {
            QuarkusTransaction.commit();
        } else {
            QuarkusTransaction.rollback();
        }
        return facts.stream().map(Fact::hash).toList();
    }

    /** Amendments up, some of them reversed later, on several subsidies in any order. */
    private List<Planned> plan(Random random) throws SQLException {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < SUBSIDIES; i++) {
            ids.add(UUID.fromString(Dossier.voted("1000.00").subsidy()));
            stopTheClock(ids.get(i));
        }
        var plan = new ArrayList<Planned>();
        var standing = new ArrayList<Planned>();
        int facts = 1 + random.nextInt(random.nextInt(3) == 0 ? MOST_FACTS : 50);
        for (int i = 0; i < facts; i++) {
            var planned = !standing.isEmpty() && random.nextInt(4) == 0
                    ? undone(standing.remove(random.nextInt(standing.size())))
                    : amendment(random, ids.get(random.nextInt(SUBSIDIES)));
            if (planned.reverses() == null) {
                standing.add(planned);
            }
            plan.add(planned);
        }
        return plan;
    }

    /** Facts after one of the far future are a microsecond apart each, whenever they are appended. */
    private void stopTheClock(UUID subsidy) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.prepareStatement("UPDATE subsidy SET last_fact_at = '2100-01-01' WHERE id = ?")) {
            sql.setObject(1, subsidy);
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
    }

    private static Planned amendment(Random random, UUID subsidy) {
        var fact = NewFact.of(
                        SubsidyFact.AMENDED_UP,
                        Money.ofMinor(1 + random.nextInt(100_000), Money.EUR),
                        LocalDate.of(2022, 5, 1).plusDays(random.nextInt(30)),
                        new Evidence("TEST", "é\\\n" + random.nextInt()))
                .with("comment", random.nextBoolean() ? null : "\"" + random.nextInt());
        return new Planned(Ledger.newId(), subsidy, fact, null);
    }

    private static Planned undone(Planned original) {
        return new Planned(Ledger.newId(), original.subsidy(), original.fact(), original.id());
    }
}
