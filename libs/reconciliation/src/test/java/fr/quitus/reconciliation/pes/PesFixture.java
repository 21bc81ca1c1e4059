package fr.quitus.reconciliation.pes;

/** Builds PES Retour v2 files of both flows. */
public final class PesFixture {

    private PesFixture() {}

    public static String file(String... flows) {
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
                + "<n:PES_Retour xmlns:n=\"http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour\">"
                + "<Enveloppe><Parametres><Version V=\"1\"/><TypFic V=\"PESRETOUR_DEP\"/><NomFic V=\"F1\"/>"
                + "</Parametres></Enveloppe><EnTetePES><DteStr V=\"2022-07-15\"/><IdPost V=\"042001\"/>"
                + "<IdColl V=\"24420077000096\"/><CodCol V=\"400\"/><CodBud V=\"00\"/></EnTetePES>"
                + String.join("", flows) + "</n:PES_Retour>";
    }

    public static String expenditure(String... slips) {
        return "<PES_DepenseRetour><EnTeteDepense><IdVer V=\"2\"/><NatInf V=\"2\"/></EnTeteDepense>"
                + String.join("", slips) + "</PES_DepenseRetour>";
    }

    public static String revenue(String... slips) {
        return "<PES_RecetteRetour><EnTeteRecette><IdVer V=\"2\"/></EnTeteRecette>" + String.join("", slips)
                + "</PES_RecetteRetour>";
    }

    public static String slip(String number, String... pieces) {
        return "<Bordereau><BlocBordereau><Exer V=\"2022\"/><IdBord V=\"" + number + "\"/><TypBord V=\"01\"/>"
                + "</BlocBordereau>" + String.join("", pieces) + "</Bordereau>";
    }

    /** A slip of another type: 05 is the P503 of revenue, 04 the regularisation of expenditure. */
    public static String slipOfType(String type, String number, String piece) {
        return slip(number, piece).replace("TypBord V=\"01\"", "TypBord V=\"" + type + "\"");
    }

    /** A piece of expenditure; more values of its block, then its lines. */
    public static String piece(String number, String state, String more, String... lines) {
        return "<Piece><InfoPiece><IdPce V=\"" + number + "\"/><TypPce V=\"01\"/><NatPce V=\"01\"/>"
                + "<Obj V=\"Subvention à l'action\"/><EtatPce V=\"" + state + "\"/>" + more + "</InfoPiece>"
                + String.join("", lines) + "</Piece>";
    }

    public static String revenuePiece(String number, String state, String more, String... lines) {
        return piece(number, state, more, lines)
                .replace("InfoPiece>", "BlocPiece>")
                .replace("<Obj ", "<ObjPce ");
    }

    public static String line(String number, String amount, String controls, String... payments) {
        return "<LigneDePiece><BlocLignePiece><InfoLignePiece><IdLigne V=\"" + number + "\"/><EtatLigPce V=\"05\"/>"
                + "<MtHT V=\"" + amount + "\"/></InfoLignePiece>" + controls + "</BlocLignePiece>"
                + "<Tiers><InfoTiers><IdTiers V=\"1\"/><Nom V=\"RONALPIA\"/></InfoTiers></Tiers>"
                + String.join("", payments) + "</LigneDePiece>";
    }

    public static String controls(int count, String total) {
        return "<InfoPaiement><NbrPay V=\"" + count + "\"/><MtPayTot V=\"" + total + "\"/></InfoPaiement>";
    }

    public static String payment(String origin, String day, String amount) {
        return "<PaiementEmargement><OrgEma V=\"" + origin + "\"/><DtePay V=\"" + day + "\"/><MtPay V=\"" + amount
                + "\"/></PaiementEmargement>";
    }

    public static String receipt(String origin, String day, String amount) {
        return "<EncaissementEmargement><OrgEma V=\"" + origin + "\"/><DteReco V=\"" + day + "\"/><MtReco V=\"" + amount
                + "\"/></EncaissementEmargement>";
    }

    /** One settled order with one payment, one rejected order. */
    public static String sample() {
        return file(expenditure(slip(
                "14",
                piece(
                        "1187",
                        "05",
                        "<DtePcePec V=\"2022-06-20\"/>",
                        line("1", "24500.00", controls(1, "24500.00"), payment("01", "2022-06-30", "24500.00"))),
                piece(
                        "1188",
                        "04",
                        "<ObsEtat V=\"02-09\"/><Commentaire V=\"RIB erroné\"/><DtePceRej V=\"2022-07-01\"/>",
                        line("1", "10500.00", "")))));
    }
}
