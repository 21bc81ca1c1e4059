package fr.quitus.launcher.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OneQuitus.class)
class MalformedFileIT {

    private static final List<String> SIDES = List.of("payment-reconciliation", "receipt-reconciliation");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 1);

    private static final String ENTITY_BOMB = """
            <?xml version="1.0"?>
            <!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>&c;</BkToCstmrStmt></Document>
            """;

    /**
     * A file that must be refused.
     *
     * @param fields what the problem says beside its code and its detail
     * @param french a word of the French detail
     */
    record Bad(String code, SampleFile file, List<String> fields, String french) {

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Bad> files() {
        return Stream.of(
                new Bad("BALANCE_MISMATCH", unbalanced(), List.of("place", "expected", "found", "difference"), "solde"),
                new Bad("XML_NOT_ALLOWED", bytes(ENTITY_BOMB), List.of("place", "found"), "entité"),
                new Bad("EMPTY_FILE", bytes(""), List.of(), "vide"),
                new Bad("UNKNOWN_FORMAT", bytes("date;libelle;montant\n"), List.of("expected"), "format"),
                new Bad("ACCOUNT_NOT_DECLARED", undeclared(), List.of(), "compte"),
                new Bad("TRUNCATED", truncated(), List.of("place"), "fichier"),
                new Bad("TOO_LARGE", lineOfTenMegabytes(), List.of("place", "expected"), "dépasse"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithItsReasonAndLeavesNothing(Bad bad, Quitus quitus) {
        var told = new Told(quitus);
        var facts = told.facts();
        var kept = SIDES.stream().map(told::filesOf).toList();

        var english = refusal(quitus, bad, "en");
        var french = refusal(quitus, bad, "fr");

        assertThat(bad.fields())
                .allSatisfy(
                        field -> assertThat(english.getString(field)).as(field).isNotBlank());
        assertThat(french.getString("detail")).containsIgnoringCase(bad.french());
        assertThat(french.getString("detail")).isNotEqualTo(english.getString("detail"));
        assertThat(french.getString("title")).isNotEqualTo(english.getString("title"));
        assertThat(SIDES.stream().map(told::filesOf).toList()).isEqualTo(kept);
        assertThat(told.facts()).isEqualTo(facts);
    }

    @Test
    void saysByHowMuchTheBalanceIsOff(Quitus quitus) {
        var bad = new Bad("BALANCE_MISMATCH", unbalanced(), List.of(), "");

        var problem = refusal(quitus, bad, "en");

        assertThat(problem.getString("expected")).contains("150.00");
        assertThat(problem.getString("found")).contains("140.00");
        assertThat(problem.getString("difference")).contains("-10.00");
    }

    private static JsonPath refusal(Quitus quitus, Bad bad, String language) {
        return given().baseUri(quitus.gateway().toString())
                .header("Accept-Language", language)
                .contentType("application/octet-stream")
                .body(bad.file().content())
                .post("/v1/statements")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(bad.code()))
                .extract()
                .jsonPath();
    }

    /** The closing balance says 10.00 less than opening and movements make. */
    private static SampleFile unbalanced() {
        var right = new CfonbFile(SampleFiles.ACCOUNT, DAY, "100.00").day(DAY, Movement.of("05", "50.00", "VIR"));
        var text = new String(right.named("x").content(), StandardCharsets.ISO_8859_1);
        return bytes(text.replace(CfonbFile.amount(right.balance()), "0000000001400{"));
    }

    private static SampleFile undeclared() {
        return new CfonbFile(new TreasuryAccount("30001", "00999", "X9990000000"), DAY, "100.00")
                .day(DAY, Movement.of("05", "50.00", "VIR"))
                .named("undeclared");
    }

    private static SampleFile truncated() {
        byte[] whole = SampleFiles.firstExpenditureReturn().content();
        return new SampleFile("truncated", "application/xml", Arrays.copyOf(whole, whole.length / 2));
    }

    private static SampleFile lineOfTenMegabytes() {
        var text = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S</Id>
                <Acct><Id><Othr><Id>ACCOUNT</Id></Othr></Id></Acct><Ntry><Amt Ccy="EUR">1.00</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2022-12-01</Dt></BookgDt><NtryDtls><TxDtls>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted("X".repeat(10_000_000));
        return bytes(text);
    }

    private static SampleFile bytes(String text) {
        return new SampleFile("malformed", "text/plain", text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
