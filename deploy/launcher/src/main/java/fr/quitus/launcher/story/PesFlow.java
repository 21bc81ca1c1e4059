package fr.quitus.launcher.story;

/** What differs between the two PES Retour flows (DGFiP schemas): the names of their elements. */
enum PesFlow {
    EXPENDITURE(
            "PESRETOUR_DEP",
            "PES_DepenseRetour",
            "EnTeteDepense",
            "InfoPiece",
            "Obj",
            "InfoPaiement",
            "NbrPay",
            "MtPayTot",
            "PaiementEmargement",
            "DtePay",
            "MtPay"),
    REVENUE(
            "PESRETOUR_REC",
            "PES_RecetteRetour",
            "EnTeteRecette",
            "BlocPiece",
            "ObjPce",
            "InfoRecouvrement",
            "NbrReco",
            "MtRecoTot",
            "EncaissementEmargement",
            "DteReco",
            "MtReco");

    final String fileType;
    final String domain;
    final String heading;
    final String piece;
    final String object;
    final String totals;
    final String count;
    final String sum;
    final String payment;
    final String paidOn;
    final String paid;

    PesFlow(
            String fileType,
            String domain,
            String heading,
            String piece,
            String object,
            String totals,
            String count,
            String sum,
            String payment,
            String paidOn,
            String paid) {
        this.fileType = fileType;
        this.domain = domain;
        this.heading = heading;
        this.piece = piece;
        this.object = object;
        this.totals = totals;
        this.count = count;
        this.sum = sum;
        this.payment = payment;
        this.paidOn = paidOn;
        this.paid = paid;
    }
}
