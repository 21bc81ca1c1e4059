package fr.quitus.cofinancing;

import java.nio.charset.StandardCharsets;

/** Writes PES Retour files of revenue: one piece on slip 7. */
final class AccountantsFile {

    private AccountantsFile() {}

    /** Accepted, its money attached. */
    static byte[] cleared(int budget, int number, String amount) {
        return """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                <Enveloppe><Parametres><Version V="1"/><TypFic V="PESRETOUR_REC"/><NomFic V="R1"/></Parametres></Enveloppe>
                <EnTetePES><DteStr V="2022-07-15"/><IdPost V="042001"/><IdColl V="24420077000018"/><CodCol V="100"/>
                <CodBud V="%1$d"/></EnTetePES>
                <PES_RecetteRetour><EnTeteRecette><IdVer V="2"/></EnTeteRecette>
                <Bordereau><BlocBordereau><Exer V="2022"/><IdBord V="7"/><TypBord V="01"/></BlocBordereau>
                <Piece><BlocPiece><IdPce V="%2$d"/><TypPce V="01"/><NatPce V="01"/><EtatPce V="02"/>
                <DtePcePec V="2022-06-15"/></BlocPiece>
                <LigneDePiece><BlocLignePiece><InfoLignePiece><IdLigne V="1"/><EtatLigPce V="05"/><MtHT V="%3$s"/>
                </InfoLignePiece><InfoRecouvrement><NbrReco V="1"/><MtRecoTot V="%3$s"/></InfoRecouvrement></BlocLignePiece>
                <EncaissementEmargement><OrgEma V="01"/><DteReco V="2022-07-04"/><MtReco V="%3$s"/></EncaissementEmargement>
                </LigneDePiece></Piece></Bordereau></PES_RecetteRetour></n:PES_Retour>
                """.formatted(budget, number, amount).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Accepted, and settled against another entry: no money moves. */
    static byte[] offset(int budget, int number, String amount) {
        var cleared = new String(cleared(budget, number, amount), StandardCharsets.ISO_8859_1);
        return cleared.replace("<OrgEma V=\"01\"/>", "<OrgEma V=\"06\"/>").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Money that came before any order (P503): slip type 05. */
    static byte[] beforeAnyOrder(int budget, int number, String amount) {
        var accepted = new String(cleared(budget, number, amount), StandardCharsets.ISO_8859_1);
        return accepted.replace("<TypBord V=\"01\"/>", "<TypBord V=\"05\"/>")
                .replaceAll("(?s)<InfoRecouvrement>.*?</InfoRecouvrement>", "")
                .replaceAll("(?s)<EncaissementEmargement>.*?</EncaissementEmargement>", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An order that this service does not know, accepted. */
    static byte[] unknown(int budget, int number, String amount) {
        var before = new String(beforeAnyOrder(budget, number, amount), StandardCharsets.ISO_8859_1);
        return before.replace("<TypBord V=\"05\"/>", "<TypBord V=\"01\"/>").getBytes(StandardCharsets.ISO_8859_1);
    }
}
