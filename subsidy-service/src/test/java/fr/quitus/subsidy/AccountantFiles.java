package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The accountant's two kinds of files about one budget: his return flow, and his extract of payments. */
record AccountantFiles(int collectivity) {

    static final String RECONCILIATION = "/v1/payment-reconciliation";

    private static final String HEADER =
            "COLLEC;NOMENCLATURE;COMPTE_NATURE;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;DATE_PAIEMENT;MONTANT_PAIEMENT;"
                    + "OBJET_MANDAT;TYPE MANDAT;IMMATRICULATION;NOM\n";

    /** A payment of an order; the amount in cents, the day of May 2022. */
    record Payment(int order, long cents, int day) {

        private String euros(char separator) {
            return "%d%c%02d".formatted(cents / 100, separator, cents % 100);
        }
    }

    /** A budget of its own, whose files are awaited. */
    static AccountantFiles declared() {
        var collectivity = 700 + Api.unique();
        HeliosExtractTest.declare(collectivity);
        return new AccountantFiles(collectivity);
    }

    /** An accepted order of EUR 10,500 in this budget. */
    String accepted(int number) {
        return HeliosExtractTest.accepted(collectivity, number);
    }

    /** The payments of one order stand together, as in every return flow. */
    String flow(List<Payment> payments) {
        var pieces = payments.stream()
                .collect(Collectors.groupingBy(Payment::order, LinkedHashMap::new, Collectors.toList()));
        return upload("application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                <Enveloppe><Parametres><Version V="1"/><TypFic V="PESRETOUR_DEP"/><NomFic V="T%1$d"/></Parametres>
                </Enveloppe><EnTetePES><DteStr V="2022-06-01"/><IdPost V="042001"/>
                <IdColl V="24420077000018"/><CodCol V="%1$d"/><CodBud V="00"/></EnTetePES>
                <PES_DepenseRetour><EnTeteDepense><IdVer V="2"/><NatInf V="2"/></EnTeteDepense>
                <Bordereau><BlocBordereau><Exer V="2022"/><IdBord V="14"/><TypBord V="01"/></BlocBordereau>%2$s
                </Bordereau></PES_DepenseRetour></n:PES_Retour>
                """.formatted(
                        collectivity,
                        pieces.values().stream().map(AccountantFiles::piece).collect(Collectors.joining())));
    }

    private static String piece(List<Payment> payments) {
        return """
                <Piece><InfoPiece><IdPce V="%d"/><TypPce V="01"/><NatPce V="01"/><EtatPce V="02"/>
                <DtePcePec V="2022-05-12"/></InfoPiece>
                <LigneDePiece><BlocLignePiece><InfoLignePiece><IdLigne V="1"/><EtatLigPce V="01"/>
                <MtHT V="10500.00"/></InfoLignePiece></BlocLignePiece>%s</LigneDePiece></Piece>
                """.formatted(
                        payments.get(0).order(),
                        payments.stream()
                                .map(payment -> """
                                        <PaiementEmargement><OrgEma V="01"/><DtePay V="2022-05-%02d"/><MtPay V="%s"/>
                                        </PaiementEmargement>
                                        """.formatted(payment.day(), payment.euros('.')))
                                .collect(Collectors.joining()));
    }

    String extract(List<Payment> payments) {
        return extract(payments, "");
    }

    /** @param payee SIRET of the payee: a list that gives it has other lines than one that does not */
    String extract(List<Payment> payments, String payee) {
        var rows = payments.stream()
                .map(payment -> "'%d;M57;65748;'000%d;1;10/05/2022;%02d/05/2022;%s;Subvention 2022;1;%s;\n"
                        .formatted(collectivity, payment.order(), payment.day(), payment.euros(','), payee))
                .collect(Collectors.joining());
        long sum = payments.stream().mapToLong(Payment::cents).sum();
        return upload(
                "text/plain", HEADER + rows + "TOTAL;;;;;;;%s;;;;\n".formatted(new Payment(0, sum, 1).euros(',')));
    }

    private static String upload(String type, String file) {
        return given().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(RECONCILIATION + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    /** The payments that a file tells, or one of them. */
    static ValidatableResponse lines(String sha256) {
        return Api.get(RECONCILIATION + "/statements/" + sha256 + "/lines?limit=500");
    }

    static List<String> verdicts(String sha256, long cents) {
        return lines(sha256)
                .extract()
                .path("items.findAll { it.kind == 'PAYMENT' && it.amount.amount == %s }.verdict.sort()"
                        .formatted(new Payment(0, cents, 1).euros('.')));
    }

    static List<String> payments(String sha256, long cents) {
        return lines(sha256)
                .extract()
                .path("items.findAll { it.kind == 'PAYMENT' && it.amount.amount == %s }.id"
                        .formatted(new Payment(0, cents, 1).euros('.')));
    }

    static ValidatableResponse outcome(String line) {
        return Api.get(RECONCILIATION + "/outcomes/" + line);
    }

    /** A person's word about a line. */
    static ValidatableResponse decide(String line, String what, String body) {
        return given().contentType("application/json")
                .header("If-Match", outcome(line).extract().header("ETag"))
                .header("X-Actor", "test officer")
                .body(body)
                .post(RECONCILIATION + "/outcomes/" + line + "/" + what)
                .then();
    }
}
