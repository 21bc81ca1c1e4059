package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PesFileTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    @Test
    void writesAPaidOrderWithItsControlTotals() {
        String xml = xml(
                PesFlow.EXPENDITURE,
                PesPiece.accepted("214", "1871", "Objet", "RONALPIA", "14000.00", DAY)
                        .paid(DAY, "10000.00")
                        .paid(DAY, "4000.00"));

        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><n:PES_Retour xmlns:n=")
                .contains("<TypFic V=\"PESRETOUR_DEP\"/>")
                .contains("<Exer V=\"2022\"/><IdBord V=\"214\"/>")
                .contains("<DtePcePec V=\"2022-05-20\"/><EtatPce V=\"02\"/>")
                .contains("<InfoPaiement><NbrPay V=\"2\"/><MtPayTot V=\"14000.00\"/></InfoPaiement>")
                .contains("<OrgEma V=\"01\"/><DtePay V=\"2022-05-20\"/><MtPay V=\"4000.00\"/>");
    }

    @Test
    void writesARejectionWithItsReasonsAndNoAcceptance() {
        String xml = xml(
                PesFlow.EXPENDITURE,
                PesPiece.accepted("371", "3120", "Objet", "RONALPIA", "10500.00", DAY)
                        .rejected(DAY.plusDays(2), "02-09", "RIB à joindre"));

        assertThat(xml)
                .contains("<EtatPce V=\"04\"/><ObsEtat V=\"02-09\"/><Commentaire V=\"RIB à joindre\"/>")
                .contains("<DtePceRej V=\"2022-05-22\"/>")
                .doesNotContain("DtePcePec")
                .doesNotContain("InfoPaiement");
    }

    @Test
    void namesRevenueElementsAsTheRevenueFlowDoes() {
        String xml = xml(
                PesFlow.REVENUE,
                PesPiece.accepted("58", "412", "Objet", "CDC", "12000.00", DAY)
                        .paid(DAY, "12000.00")
                        .ofTypes("05", "13"));

        assertThat(xml)
                .contains("<PES_RecetteRetour><EnTeteRecette>")
                .contains("<TypBord V=\"05\"/>")
                .contains("<BlocPiece><IdPce V=\"412\"/><TypPce V=\"13\"/>")
                .contains("<InfoRecouvrement><NbrReco V=\"1\"/><MtRecoTot V=\"12000.00\"/></InfoRecouvrement>")
                .contains("<EncaissementEmargement><OrgEma V=\"01\"/><DteReco V=\"2022-05-20\"/>");
    }

    private static String xml(PesFlow flow, PesPiece piece) {
        var file = new PesFile(flow, SampleFiles.BUDGET, 2022, DAY).add(piece);
        return new String(file.named("x.xml").content(), StandardCharsets.ISO_8859_1);
    }
}
