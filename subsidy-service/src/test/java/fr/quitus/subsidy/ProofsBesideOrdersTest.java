package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The accountant accepts, pays and rejects many orders at once while clients order on the same subsidies and budget
 * line. All lock in one order, so the database never has to end a deadlock: retries would hide it, its counter does not.
 */
@QuarkusTest
class ProofsBesideOrdersTest {

    private static final int SUBSIDIES = 10;
    private static final int FILES = 6;
    private static final int CLIENTS = 20;
    private static final int ORDERS_EACH = 8;
    private static final int PAID = 5_000;

    @Inject
    DataSource database;

    private final List<Dossier> dossiers = new ArrayList<>();
    private final ConcurrentHashMap<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @Test
    void importsAndOrdersAllSucceedAndTotalsHold() throws Exception {
        var budget = "%02d".formatted(Api.unique());
        var line = sharedLine(budget);
        // For each file, on each subsidy one order that it will reject and one that it will pay.
        for (int file = 0; file < FILES; file++) {
            for (int i = 0; i < SUBSIDIES; i++) {
                assertThat(order(line, i, numberOf(file, i))).isEqualTo(201);
                assertThat(order(line, i, PAID + numberOf(file, i))).isEqualTo(201);
            }
        }
        var deadlocks = deadlocks();
        var together = new CyclicBarrier(CLIENTS + 1);
        var all = new ArrayList<Callable<Void>>();
        all.add(() -> {
            together.await(1, TimeUnit.MINUTES);
            for (int file = 0; file < FILES; file++) {
                statuses.merge(importFile(budget, file), 1, Integer::sum);
            }
            return null;
        });
        for (int client = 0; client < CLIENTS; client++) {
            var first = 10_000 + client * ORDERS_EACH;
            all.add(() -> {
                together.await(1, TimeUnit.MINUTES);
                for (int i = 0; i < ORDERS_EACH; i++) {
                    statuses.merge(order(line, (first + i) % SUBSIDIES, first + i), 1, Integer::sum);
                }
                return null;
            });
        }
        run(all);

        assertThat(statuses).containsOnlyKeys(201);
        assertThat(deadlocks()).isEqualTo(deadlocks);
        Api.get("/v1/budget-lines/" + line)
                .body("used.amount", is(10.0f * (CLIENTS * ORDERS_EACH + FILES * SUBSIDIES)));
        Api.get("/v1/budget-lines/" + line + "/verification").body("holds", is(true));
        for (var dossier : dossiers) {
            Api.get(dossier.path() + "/position").body("paid.amount", is(10.0f * FILES));
            Api.get(dossier.path() + "/verification").body("holds", is(true));
        }
    }

    private long deadlocks() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(2);
        }
    }

    private String sharedLine(String budget) {
        var line = Dossier.budgetLine(Integer.parseInt(budget), "100000.00");
        Api.created("/v1/payment-reconciliation/accounts", """
                {"kind": "PES_BUDGET", "value": "24420077000018/100/%s", "name": "Budget %s"}
                """.formatted(budget, budget));
        for (int i = 0; i < SUBSIDIES; i++) {
            var dossier = Dossier.voted("10000.00");
            dossier.publish();
            dossiers.add(dossier);
        }
        return line;
    }

    private int order(String line, int subsidy, int number) {
        return given().contentType("application/json")
                .body(dossiers.get(subsidy)
                        .order(null, "10.00", number)
                        .replace("\"slip\"", "\"budgetLine\": \"" + line + "\", \"slip\""))
                .post("/v1/payment-orders")
                .statusCode();
    }

    private static int numberOf(int file, int subsidy) {
        return 1_000 + file * SUBSIDIES + subsidy;
    }

    private static int importFile(String budget, int file) {
        var pieces = IntStream.range(0, SUBSIDIES)
                .mapToObj(i -> rejected(numberOf(file, i)) + paid(PAID + numberOf(file, i)))
                .collect(Collectors.joining());
        return given().contentType("application/xml")
                .body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                        <Enveloppe><Parametres><Version V="1"/><TypFic V="PESRETOUR_DEP"/><NomFic V="F%d"/></Parametres>
                        </Enveloppe><EnTetePES><DteStr V="2022-06-02"/><IdPost V="042001"/>
                        <IdColl V="24420077000018"/><CodCol V="100"/><CodBud V="%s"/></EnTetePES>
                        <PES_DepenseRetour><EnTeteDepense><IdVer V="2"/><NatInf V="2"/></EnTeteDepense>
                        <Bordereau><BlocBordereau><Exer V="2022"/><IdBord V="14"/><TypBord V="01"/></BlocBordereau>
                        %s</Bordereau></PES_DepenseRetour></n:PES_Retour>
                        """.formatted(file, budget, pieces))
                .post("/v1/payment-reconciliation/statements")
                .then()
                .log()
                .ifError()
                .extract()
                .statusCode();
    }

    private static String rejected(int number) {
        return piece(number, """
                <EtatPce V="04"/><ObsEtat V="02"/><DtePceRej V="2022-06-01"/>""", "");
    }

    private static String paid(int number) {
        return piece(number, """
                <EtatPce V="02"/><DtePcePec V="2022-06-01"/>""", """
                <PaiementEmargement><OrgEma V="01"/><DtePay V="2022-06-02"/><MtPay V="10.00"/></PaiementEmargement>""");
    }

    private static String piece(int number, String state, String payment) {
        return """
                <Piece><InfoPiece><IdPce V="%d"/><TypPce V="01"/><NatPce V="01"/>%s</InfoPiece>
                <LigneDePiece><BlocLignePiece><InfoLignePiece><IdLigne V="1"/><EtatLigPce V="01"/>
                <MtHT V="10.00"/></InfoLignePiece></BlocLignePiece>%s</LigneDePiece></Piece>
                """.formatted(number, state, payment);
    }

    private static void run(List<Callable<Void>> clients) throws Exception {
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            for (var client : threads.invokeAll(clients, 5, TimeUnit.MINUTES)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
