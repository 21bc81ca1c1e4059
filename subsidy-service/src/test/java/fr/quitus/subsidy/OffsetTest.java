package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accountant settles an order against another entry (OrgEma 06, 10 ...): no money moves, none is expected. */
@QuarkusTest
class OffsetTest {

    private static final String R = "/v1/payment-reconciliation";

    private final int number = 40_000 + Api.unique();
    private Dossier dossier;
    private String order;
    private String budget;

    @BeforeEach
    void issueAnOrder() {
        dossier = Dossier.ready();
        order = dossier.issued(dossier.advance(), "10500.00", number);
        budget = Api.get("/v1/budget-lines/" + dossier.budgetLine()).extract().path("budgetCode");
        Api.post(R + "/accounts", """
                {"kind": "PES_BUDGET", "value": "24420077000018/100/%s", "name": "Budget"}""".formatted(budget)).statusCode(201);
    }

    @Test
    void clearsTheOrderWithoutALineOfTheBank() {
        upload(paid("06", "10500.00")).body("verdicts.MATCHED", is(2));

        position("paid", 10500f);
        position("cleared", 10500f);
        position("remainingToPay", 24500f);
        Api.get("/v1/payment-orders/" + order).body("state", is("CLEARED"));
        Api.get(R + "/missing?asOf=2030-01-01&limit=500").body("items.subject", not(hasItem(dossier.subsidy())));
        Api.get(dossier.path() + "/facts?limit=100").body("items.kind", hasItem("OFFSET"));
        Api.get(dossier.path() + "/verification").body("holds", is(true));
    }

    @Test
    void settlesAPartBesideThePaymentOfTheRest() {
        upload(paid("10", "500.00") + paid("01", "10000.00")).body("verdicts.MATCHED", is(3));

        position("paid", 10500f);
        position("cleared", 500f);
        Api.get(dossier.path() + "/facts?limit=100").body("items.kind", hasItems("OFFSET", "PAID"));
    }

    @Test
    void isPayableAgainOnceTheMatchIsUndone() {
        String sha256 = upload(paid("07", "10500.00")).extract().path("sha256");
        String line = Api.get(R + "/statements/" + sha256 + "/lines")
                .extract()
                .path("items.find { it.kind == 'PAYMENT' }.id");

        given().contentType("application/json")
                .header("If-Match", Api.get(R + "/outcomes/" + line).extract().header("ETag"))
                .body("{\"reason\": \"another order was meant\"}")
                .post(R + "/outcomes/" + line + "/reversal")
                .then()
                .statusCode(200);

        position("paid", 0f);
        position("cleared", 0f);
        Api.get("/v1/payment-orders/" + order).body("state", is("ACCEPTED"));
        Api.get(dossier.path() + "/verification").body("holds", is(true));
    }

    private void position(String total, float amount) {
        Api.get(dossier.path() + "/position").body(total + ".amount", equalTo(amount));
    }

    private static String paid(String origin, String amount) {
        return "<PaiementEmargement><OrgEma V=\"%s\"/><DtePay V=\"2022-05-20\"/><MtPay V=\"%s\"/></PaiementEmargement>"
                .formatted(origin, amount);
    }

    private ValidatableResponse upload(String payments) {
        return given().contentType("application/xml")
                .body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                        <Enveloppe><Parametres><Version V="1"/><TypFic V="PESRETOUR_DEP"/><NomFic V="O%1$d"/></Parametres>
                        </Enveloppe><EnTetePES><DteStr V="2022-05-21"/><IdPost V="042001"/>
                        <IdColl V="24420077000018"/><CodCol V="100"/><CodBud V="%2$s"/></EnTetePES>
                        <PES_DepenseRetour><EnTeteDepense><IdVer V="2"/><NatInf V="2"/></EnTeteDepense>
                        <Bordereau><BlocBordereau><Exer V="2022"/><IdBord V="14"/><TypBord V="01"/></BlocBordereau>
                        <Piece><InfoPiece><IdPce V="%1$d"/><TypPce V="01"/><NatPce V="01"/><EtatPce V="05"/>
                        <DtePcePec V="2022-05-12"/></InfoPiece>
                        <LigneDePiece><BlocLignePiece><InfoLignePiece><IdLigne V="1"/><EtatLigPce V="01"/>
                        <MtHT V="10500.00"/></InfoLignePiece></BlocLignePiece>%3$s</LigneDePiece></Piece>
                        </Bordereau></PES_DepenseRetour></n:PES_Retour>
                        """.formatted(number, budget, payments))
                .post(R + "/statements")
                .then()
                .statusCode(201);
    }
}
