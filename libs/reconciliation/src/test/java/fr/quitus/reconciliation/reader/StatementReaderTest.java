package fr.quitus.reconciliation.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.camt.CamtFile053;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.pes.PesFixture;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    private static final String CAMT = CamtFile053.sample().text();

    @Test
    void findsTheFormatByContent() {
        assertThat(format(CfonbFile.sample().text())).isEqualTo(StatementFormat.CFONB_120);
        assertThat(format(CAMT)).isEqualTo(StatementFormat.CAMT_053);
        assertThat(format(PesFixture.sample())).isEqualTo(StatementFormat.PES_RETOUR_EXPENDITURE);
        assertThat(format("\r\n\n" + CAMT)).isEqualTo(StatementFormat.CAMT_053);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE"})
    void readsXmlInUnicode(String encoding) {
        String text = CAMT.replace("CAISSE DES DEPOTS", "CAISSE DES DÉPÔTS")
                .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");

        assertThat(Recorded.of(text, Charset.forName(encoding)).lines().get(0).counterparty())
                .isEqualTo("CAISSE DES DÉPÔTS");
    }

    @Test
    void readsXmlBehindAByteOrderMark() {
        assertThat(Recorded.of("\uFEFF" + CAMT, StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "ISO-8859-15", "windows-1252"})
    void honoursTheDeclaredEncoding(String encoding) {
        String text =
                CAMT.replace("CAISSE DES DEPOTS", "CAISSE DES DÉPÔTS").replace("\"UTF-8\"", "\"" + encoding + "\"");

        assertThat(Recorded.of(text, Charset.forName(encoding)).lines().get(0).counterparty())
                .isEqualTo("CAISSE DES DÉPÔTS");
    }

    @Test
    void refusesBytesThatDoNotFitTheirEncoding() {
        String accents = CAMT.replace("DEPOTS", "DÉPÔTS");

        assertThat(Refusals.of(accents).code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(Refusals.of(CAMT.replace("UTF-8", "KOI8-R")).code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(Refusals.of(CAMT.replace("UTF-8", "UTF-16")).code()).isEqualTo(Fault.WRONG_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "<TF-8"})
    void tellsWhereAnEncodingIsDeclaredThatIsNone(String encoding) {
        assertThat(Refusals.of(CAMT.replace("UTF-8", encoding)).place()).isEqualTo("line 1");
    }

    @Test
    void tellsWhereBytesDoNotFitTheirEncoding() {
        String before = CAMT.replace("<GrpHdr/>", "<GrpHdr/>" + "<!-- a line -->\n".repeat(1_000));

        var refused = Refusals.of(before.replace("DEPOTS", "D\u00C3P\u00D4TS"));

        assertThat(refused.code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(refused.place()).isEqualTo("line 1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n"})
    void refusesAnEmptyFile(String file) {
        assertThat(Refusals.of(file).code()).isEqualTo(Fault.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0005",
                "date;montant\n",
                "%PDF-1.7",
                "<html/>",
                "<Document/>",
                "01;02;03;04;05;06",
                "01"
            })
    void refusesAnUnknownFormatAndNamesTheKnownOnes(String file) {
        StatementRefused refused = Refusals.of(file);

        assertThat(refused.code()).isEqualTo(Fault.UNKNOWN_FORMAT);
        assertThat(refused.expected()).contains("CFONB 120", "camt.053", "PES Retour v2");
    }

    @Test
    void refusesACfonbFileInAForeignEncoding() {
        byte[] utf16 = CfonbFile.sample().text().getBytes(StandardCharsets.UTF_16);
        byte[] ebcdic = CfonbFile.sample().text().getBytes(Charset.forName("IBM037"));

        assertThat(Refusals.of(utf16).code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(Refusals.of(ebcdic).code()).isEqualTo(Fault.WRONG_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document>",
                "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            })
    void refusesADocumentType(String type) {
        String file = CAMT.replace("?><Document", "?>" + type + "<Document").replace("APPEL 1", "&b;");

        assertThat(Refusals.of(file).code()).isEqualTo(Fault.XML_NOT_ALLOWED);
    }

    @Test
    void refusesAnEntityThatIsNotPredefined() {
        assertThat(Refusals.of(CAMT.replace("APPEL 1", "&b;")).code()).isIn(Fault.XML_NOT_ALLOWED, Fault.MALFORMED_XML);
        assertThat(Recorded.of(CAMT.replace("APPEL 1", "A &amp; B &#233;"))
                        .lines()
                        .get(0)
                        .text())
                .isEqualTo("A & B é");
    }

    @ParameterizedTest
    @CsvSource({"59,true", "60,false"})
    void boundsTheDepth(int levels, boolean read) {
        String nest = "<x>".repeat(levels) + "</x>".repeat(levels);
        String file =
                CAMT.replace("<Ustrd>", nest + "<Ustrd>").replace("<GrpHdr/>", "<GrpHdr><y>" + nest + "</y></GrpHdr>");

        if (read) {
            assertThat(Recorded.of(CAMT.replace("<GrpHdr/>", "<GrpHdr><y>" + nest + "</y></GrpHdr>"))
                            .lines())
                    .hasSize(3);
        } else {
            assertThat(Refusals.of(file).code()).isEqualTo(Fault.TOO_DEEP);
        }
    }

    @ParameterizedTest
    @CsvSource({"65536,true", "65537,false"})
    void boundsATextThatIsRead(int length, boolean read) {
        String file = CAMT.replace("APPEL 1", "x".repeat(length));

        if (read) {
            assertThat(Recorded.of(file).lines().get(0).text()).hasSize(length);
        } else {
            assertThat(Refusals.of(file).code()).isEqualTo(Fault.TOO_LARGE);
        }
    }

    @Test
    void boundsWhatIsSkippedToo() {
        String huge = "x".repeat(1_000_000);

        assertThat(Refusals.of(CAMT.replace("<GrpHdr/>", "<GrpHdr><y z=\"" + huge + "\"/></GrpHdr>"))
                        .code())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(Refusals.of(CAMT.replace("<GrpHdr/>", "<!--" + huge + "-->")).code())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(Refusals.of(CAMT.replace("<GrpHdr/>", "<" + huge + "/>")).code())
                .isEqualTo(Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<n%d/>", "<x a%d='1'/>", "<x xmlns:p%d='u'/>", "<x xmlns='u%d'/>", "<?p%d x?>"})
    void boundsTheNamesAFileInvents(String element) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            many.append(element.formatted(i));
        }

        var refusal = Refusals.of(CAMT.replace("<GrpHdr/>", "<GrpHdr>" + many + "</GrpHdr>"));

        assertThat(refusal.code()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal.place()).startsWith("line ");
    }

    @ParameterizedTest
    @CsvSource({"500,true", "501,false"})
    void boundsTheReferencesOfATransaction(int count, boolean read) {
        String file = CAMT.replace("<Refs>", "<Refs>" + "<TxId>T</TxId>".repeat(count));

        if (read) {
            assertThat(Recorded.of(file).lines()).hasSize(3);
        } else {
            assertThat(Refusals.of(file).code()).isEqualTo(Fault.TOO_LARGE);
        }
    }

    @Test
    void boundsTheTextOfATransaction() {
        String text = "<Ustrd>" + "x".repeat(40_000) + "</Ustrd>";

        assertThat(Refusals.of(CAMT.replace("<Ustrd>APPEL 1</Ustrd>", text + text))
                        .code())
                .isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void refusesXmlThatIsCutAnywhere() {
        for (int end = 200; end < CAMT.length(); end += 37) {
            assertThat(Refusals.of(CAMT.substring(0, end)).code())
                    .as("cut at %d", end)
                    .isEqualTo(Fault.TRUNCATED);
        }
    }

    @Test
    void refusesXmlThatIsNotWellFormed() {
        assertThat(Refusals.of(CAMT.replace("</Sts>", "</St>")).code()).isEqualTo(Fault.MALFORMED_XML);
        assertThat(Refusals.of(CAMT + "<more/>").code()).isEqualTo(Fault.MALFORMED_XML);
    }

    private static StatementFormat format(String file) {
        return Recorded.of(file).headers().get(0).format();
    }
}
