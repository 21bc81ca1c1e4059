package fr.quitus.launcher.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Files of a made-up subsidy that show how lines find their orders when it is not one line for one order.
 *
 * <ul>
 *   <li>4001 and 4002: one transfer pays both
 *   <li>4003: two transfers pay it
 *   <li>4004: the transfer is 0.01 off
 *   <li>4005: the bank writes the name without accents
 *   <li>4006: paid says the accountant's extract, cleared says a bank's CSV
 * </ul>
 */
final class CaseFiles {

    static final String SLIP = "400";
    static final String BENEFICIARY = "Éco-Forêt d'Ébène";
    static final TreasuryAccount OTHER_ACCOUNT = new TreasuryAccount("30001", "00758", "C4210000001");

    private static final String AT_THE_BANK = "ECO FORET D EBENE";
    private static final String OBJECT = "Cas de rapprochement (donnees illustratives)";
    private static final String ISSUED = "06";

    private CaseFiles() {}

    static SampleFile expenditureReturn() {
        var accepted = day(11, 7);
        var paid = day(11, 10);
        return new PesFile(PesFlow.EXPENDITURE, SampleFiles.BUDGET, SampleFiles.YEAR, day(11, 14))
                .add(piece("4001", "1000.00", accepted).paid(paid, "1000.00"))
                .add(piece("4002", "2000.00", accepted).paid(paid, "2000.00"))
                .add(piece("4003", "5000.00", accepted).paid(paid, "5000.00"))
                .add(piece("4004", "750.00", accepted).paid(paid, "750.00"))
                .add(piece("4005", "1200.00", accepted).paid(paid, "1200.00"))
                .add(piece("4006", "640.00", accepted))
                .named("illustratif-PES-retour-depense-2022-11.xml");
    }

    static SampleFile treasuryStatement() {
        return new CfonbFile(SampleFiles.ACCOUNT, day(10, 14), SampleFiles.CLOSING_BALANCE)
                .day(
                        day(11, 10),
                        transfer("-3000.00", "MANDATS 2022-400-4001 ET 2022-400-4002"),
                        transfer("-3000.00", "MANDAT 2022-400-4003 1/2"),
                        transfer("-750.01", "MANDAT 2022-400-4004"),
                        transfer("-1200.00", "MANDAT 2022-400-4005"))
                .day(day(11, 14), transfer("-2000.00", "MANDAT 2022-400-4003 2/2"))
                .named("illustratif-releve-CFONB120-2022-11.txt");
    }

    /** What the accountant mails: the order by its number, without its slip, and a total row. */
    static SampleFile extract() {
        var text = """
                COLLEC;NOMENCLATURE;COMPTE_NATURE;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;DATE_PAIEMENT;\
                MONTANT_PAIEMENT;OBJET_MANDAT;TYPE MANDAT;IMMATRICULATION;NOM
                '%s;M57;'65748;4006;1;03/11/2022;17/11/2022;640,00;MANDAT 2022-400-4006 DONNEES ILLUSTRATIVES;1;;\
                ECO FORET D EBENE
                TOTAL;;;;;;;640,00;;;;
                """.formatted(SampleFiles.BUDGET.collectivity());
        return text("illustratif-extrait-helios-2022-11.csv", text);
    }

    /** A bank's own CSV: to be read by the mapping of {@link CasesChapter}. */
    static SampleFile csv() {
        return text("illustratif-banque-2022-11.csv", """
                Date;Debit;Credit;Libelle;Tiers
                21/11/2022;640,00;;VIR MANDAT 2022-400-4006 DONNEES ILLUSTRATIVES;ECO FORET D EBENE
                """);
    }

    private static SampleFile text(String name, String content) {
        return new SampleFile(name, "text/plain; charset=UTF-8", content.getBytes(StandardCharsets.UTF_8));
    }

    private static PesPiece piece(String number, String euros, LocalDate acceptedOn) {
        return PesPiece.accepted(SLIP, number, OBJECT, AT_THE_BANK, euros, acceptedOn);
    }

    private static Movement transfer(String signedEuros, String remittance) {
        return Movement.of(ISSUED, signedEuros, "VIR ECO FORET")
                .with("NBE", AT_THE_BANK)
                .with("LCC", remittance)
                .with("LIB", "DONNEES ILLUSTRATIVES");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(SampleFiles.YEAR, month, day);
    }
}
