package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders of one subsidy, and statements about them that leave room for doubt. Two worlds with the same seed are the same
 * but for names, numbers and cents, so that neither explains the lines of the other.
 */
final class UndoWorld {

    static final String R = "/v1/payment-reconciliation";
    private static final int THOUSAND_EUROS = 100_000;
    private static final int PART = 55_000;
    private static final int ORDERS = 4;
    private static final int FILES = 4;

    private record Order(String id, int number, long cents) {}

    final Dossier dossier;
    final List<String> steps = new ArrayList<>();
    private final int world = Api.unique();
    private final List<Order> orders = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final String bank = "UNDO-BANK-" + world;

    UndoWorld(Random random) {
        dossier = Dossier.voted("35000.00");
        dossier.publish();
        dossier.agree();
        declare("OTHER", bank);
        for (int i = 0; i < ORDERS; i++) {
            long cents = (1 + random.nextInt(3)) * (long) THOUSAND_EUROS + world;
            int number = 200_000 + world * 10 + i;
            var id = Api.created("/v1/payment-orders", dossier.order(null, euros(cents), number));
            Api.post("/v1/payment-orders/" + id + "/acceptance", """
                    {"acceptedOn": "2022-05-12", "evidence": %s}""".formatted(Api.evidence("visa")))
                    .statusCode(200);
            orders.add(new Order(id, number, cents));
        }
        var keys = Api.get("/v1/payment-orders/" + orders.get(0).id()).extract().jsonPath();
        declare(
                "PES_BUDGET",
                "%s/%s/%s"
                        .formatted(
                                keys.getString("collectivity"),
                                keys.getString("collectivityCode"),
                                keys.getString("budgetCode")));
        for (int file = 0; file < FILES; file++) {
            steps.add(file % 2 == 0 ? payments(random, keys, file) : transfers(random, file));
        }
    }

    private static void declare(String kind, String value) {
        Api.created(R + "/accounts", """
                {"kind": "%s", "value": "%s", "name": "Undo"}""".formatted(kind, value));
    }

    /** Imports a file; a second world's file has the same lines. */
    void take(String file) {
        files.add(given().contentType("application/xml")
                .body(file)
                .post(R + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256"));
    }

    /** All lines in the order of the files. */
    List<Map<String, Object>> lines() {
        var lines = new ArrayList<Map<String, Object>>();
        for (var sha256 : files) {
            lines.addAll(Api.get(R + "/statements/" + sha256 + "/lines")
                    .statusCode(200)
                    .extract()
                    .<List<Map<String, Object>>>path("items"));
        }
        return lines;
    }

    /** What is said of the lines and the orders, without what differs between two worlds of one seed. */
    List<String> state() {
        var lines = lines();
        var places = new HashMap<Object, String>();
        IntStream.range(0, lines.size()).forEach(i -> places.put(lines.get(i).get("id"), "line " + i));
        var state = new ArrayList<String>();
        for (var line : lines) {
            state.add("%s by %s %s, group %s, parts %s, why %s, candidates %s, facts %d"
                    .formatted(
                            line.get("verdict"),
                            line.get("rule"),
                            line.get("decidedBy"),
                            places.get(line.get("group")),
                            list(line.get("parts")).stream().map(this::part).toList(),
                            list(line.get("why")).stream()
                                    .map(check -> check.get("criterion") + " " + check.get("verdict"))
                                    .toList(),
                            list(line.get("candidates")).stream()
                                    .map(this::candidate)
                                    .toList(),
                            list(line.get("facts")).size()));
        }
        orders.forEach(order -> state.add(order(order)));
        return state;
    }

    private String part(Map<String, Object> part) {
        return indexOf(part.get("label")) + " " + part.get("purpose") + " " + roughly(part.get("amount"));
    }

    private String candidate(Map<String, Object> candidate) {
        @SuppressWarnings("unchecked")
        var expected = (Map<String, Object>) candidate.get("expected");
        return indexOf(expected.get("label")) + " " + expected.get("purpose") + " " + candidate.get("failed");
    }

    private String indexOf(Object label) {
        return IntStream.range(0, orders.size())
                .filter(i -> label.toString().contains("-" + orders.get(i).number() + ","))
                .mapToObj(i -> "order " + i)
                .findFirst()
                .orElseGet(() -> "another world's " + label);
    }

    private String order(Order order) {
        var totals = totals(order);
        return "order %s accepted %s paid %s cleared %s returned %s"
                .formatted(
                        totals.getString("state"),
                        roughly(totals.getMap("totals.accepted")),
                        roughly(totals.getMap("totals.paid")),
                        roughly(totals.getMap("totals.cleared")),
                        roughly(totals.getMap("totals.returned")));
    }

    private static JsonPath totals(Order order) {
        return Api.get("/v1/payment-orders/" + order.id()).extract().jsonPath();
    }

    /** The world's own cents are less than ten euros, also when amounts are added up. */
    @SuppressWarnings("unchecked")
    private static String roughly(Object money) {
        return Integer.toString((int) (cents((Map<String, Object>) money) / 1_000));
    }

    static long cents(Map<String, Object> money) {
        return Math.round(((Number) money.get("amount")).doubleValue() * 100);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    static String euros(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    /** What the accountant paid: whole orders, parts, one twice, and now and then a cent too much. */
    private String payments(Random random, JsonPath keys, int file) {
        var pieces = IntStream.range(0, 3)
                .mapToObj(i -> {
                    var order = orders.get(random.nextInt(ORDERS));
                    return piece(order.number(), euros(amount(random, order)), random.nextInt(20) + 1);
                })
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                <Enveloppe><Parametres><Version V="1"/><TypFic V="PESRETOUR_DEP"/><NomFic V="U%d-%d"/></Parametres>
                </Enveloppe><EnTetePES><DteStr V="2022-06-30"/><IdPost V="042001"/>
                <IdColl V="%s"/><CodCol V="%s"/><CodBud V="%s"/></EnTetePES>
                <PES_DepenseRetour><EnTeteDepense><IdVer V="2"/><NatInf V="2"/></EnTeteDepense>
                <Bordereau><BlocBordereau><Exer V="2022"/><IdBord V="14"/><TypBord V="01"/></BlocBordereau>
                %s</Bordereau></PES_DepenseRetour></n:PES_Retour>
                """.formatted(
                        world,
                        file,
                        keys.getString("collectivity"),
                        keys.getString("collectivityCode"),
                        keys.getString("budgetCode"),
                        pieces);
    }

    private static long amount(Random random, Order order) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> order.cents() - order.cents() / THOUSAND_EUROS * PART;
            case 2 -> order.cents() + 1_000;
            default -> order.cents();
        };
    }

    private static String piece(int number, String amount, int day) {
        return """
                <Piece><InfoPiece><IdPce V="%d"/><TypPce V="01"/><NatPce V="01"/><DtePcePec V="2022-05-12"/>
                <EtatPce V="02"/></InfoPiece>
                <LigneDePiece><BlocLignePiece><InfoLignePiece><IdLigne V="1"/><EtatLigPce V="02"/>
                <MtHT V="%s"/></InfoLignePiece>
                <InfoPaiement><NbrPay V="1"/><MtPayTot V="%s"/></InfoPaiement></BlocLignePiece>
                <PaiementEmargement><OrgEma V="01"/><DtePay V="2022-06-%02d"/><MtPay V="%s"/></PaiementEmargement>
                </LigneDePiece></Piece>
                """.formatted(number, amount, amount, day, amount);
    }

    /** What the bank shows: with the order's number, or only with an amount, or with nothing that fits. */
    private String transfers(Random random, int file) {
        long sum = 0;
        var entries = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            var order = orders.get(random.nextInt(ORDERS));
            long cents = amount(random, order);
            var text = random.nextBoolean() ? "2022-14-" + order.number() : "VIREMENT";
            entries.append(entry(euros(cents), random.nextInt(20) + 5, text));
            sum += cents;
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                <GrpHdr><MsgId>M%d</MsgId><CreDtTm>2022-07-01T06:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>S%d</Id><CreDtTm>2022-07-01T06:00:00</CreDtTm><Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
                %s%s%s</Stmt></BkToCstmrStmt></Document>
                """.formatted(file, file, bank, balance("OPBD", 10_000_000), balance("CLBD", 10_000_000 - sum), entries);
    }

    private static String balance(String code, long cents) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2022-06-30</Dt></Dt></Bal>
                """.formatted(code, euros(cents));
    }

    private static String entry(String amount, int day, String text) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2022-06-%02d</Dt></BookgDt><BkTxCd><Prtry><Cd>06</Cd></Prtry></BkTxCd>
                <NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, day, text);
    }

    /** The orders' ids with what facts say is paid and cleared, in cents. */
    Map<String, long[]> paidAndCleared() {
        var totals = new HashMap<String, long[]>();
        for (var order : orders) {
            var said = totals(order);
            totals.put(order.id(), new long[] {
                cents(said.getMap("totals.paid")), cents(said.getMap("totals.cleared")), order.cents()
            });
        }
        return totals;
    }
}
