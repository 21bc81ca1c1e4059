package fr.quitus.launcher.story;

import java.time.LocalDate;

/**
 * The accountant's and the treasury's files of the sample dossier, 2022.
 *
 * <p>The deliberation says 35,000 granted and 20,000 of co-financing. How they were ordered, paid and received is made
 * up here to show each case, and the files say so: nobody outside knows the true orders and dates.
 *
 * <ul>
 *   <li>advance of 14,000: paid and cleared
 *   <li>first interim of 7,000: paid, cleared, and sent back by the beneficiary's bank
 *   <li>second interim of 3,500: paid; two bank lines could each be it
 *   <li>balance of 10,500: rejected, corrected, paid after the last statement
 *   <li>first claim of 12,000: ordered and received; second of 8,000: received with no order, then regularised
 * </ul>
 */
final class SampleFiles {

    static final PesBudget BUDGET =
            new PesBudget(Story.AUTHORITY_SIRET, "400", "00", "SAINT-ETIENNE METROPOLE - DONNEES ILLUSTRATIVES");
    static final TreasuryAccount ACCOUNT = new TreasuryAccount("30001", "00758", "C4210000000");
    static final int YEAR = 2022;

    /** What {@link #treasuryStatement()} ends with. */
    static final String CLOSING_BALANCE = "1250250.40";

    private static final String BENEFICIARY = "RONALPIA";
    private static final String FUNDER = "CAISSE DES DEPOTS ET CONSIGNATIONS";
    private static final String ACTION = "Booster innovation sociale 2022 (donnees illustratives)";
    private static final String RETURNED = "12";
    private static final String RECEIVED = "05";
    private static final String ISSUED = "06";

    private SampleFiles() {}

    /** The period's flow to July: the advance and the first interim are accepted and paid. */
    static SampleFile firstExpenditureReturn() {
        return new PesFile(PesFlow.EXPENDITURE, BUDGET, YEAR, day(7, 8))
                .add(PesPiece.accepted("214", "1871", ACTION, BENEFICIARY, "14000.00", day(5, 16))
                        .paid(day(5, 20), "14000.00"))
                .add(PesPiece.accepted("305", "2644", ACTION, BENEFICIARY, "7000.00", day(7, 4))
                        .paid(day(7, 7), "7000.00"))
                .named("illustratif-PES-retour-depense-2022-07.xml");
    }

    /** The period's flow to 6 October: the second interim is paid, the balance is rejected at the visa. */
    static SampleFile rejectingExpenditureReturn() {
        return new PesFile(PesFlow.EXPENDITURE, BUDGET, YEAR, day(10, 6))
                .add(PesPiece.accepted("352", "3015", ACTION, BENEFICIARY, "3500.00", day(9, 12))
                        .paid(day(9, 15), "3500.00"))
                .add(PesPiece.accepted("371", "3120", ACTION, BENEFICIARY, "10500.00", day(10, 4))
                        .rejected(day(10, 6), "02-09", "Bilan de l'action et RIB a joindre"))
                .named("illustratif-PES-retour-depense-2022-10-06.xml");
    }

    /** The period's flow to 21 October: the corrected balance, which kept its number, is accepted and paid. */
    static SampleFile lastExpenditureReturn() {
        return new PesFile(PesFlow.EXPENDITURE, BUDGET, YEAR, day(10, 21))
                .add(PesPiece.accepted("371", "3120", ACTION, BENEFICIARY, "10500.00", day(10, 17))
                        .paid(day(10, 20), "10500.00"))
                .named("illustratif-PES-retour-depense-2022-10-21.xml");
    }

    /** The first claim's order is settled. */
    static SampleFile firstRevenueReturn() {
        return new PesFile(PesFlow.REVENUE, BUDGET, YEAR, day(9, 21))
                .add(PesPiece.accepted("58", "412", ACTION, FUNDER, "12000.00", day(6, 7))
                        .paid(day(6, 15), "12000.00"))
                .named("illustratif-PES-retour-recette-2022-09.xml");
    }

    /** The order that regularises the 8,000 (TypPce 05: issued after the receipt). */
    static SampleFile lastRevenueReturn() {
        return new PesFile(PesFlow.REVENUE, BUDGET, YEAR, day(10, 10))
                .add(PesPiece.accepted("91", "655", ACTION, FUNDER, "8000.00", day(10, 7))
                        .paid(day(9, 20), "8000.00")
                        .ofTypes("01", "05"))
                .named("illustratif-PES-retour-recette-2022-10.xml");
    }

    /** The treasury account from May to 14 October. */
    static SampleFile treasuryStatement() {
        return new CfonbFile(ACCOUNT, day(5, 19), "1250000.00")
                .day(day(5, 20), payment("-14000.00", "214-1871"))
                .day(day(6, 15), receipt("12000.00").with("LCC", "TITRE 2022-58-412"))
                .day(day(7, 7), payment("-7000.00", "305-2644"))
                .day(day(7, 11), bounce("7000.00", "305-2644"))
                .day(day(9, 15), payment("-3500.00", "352-3015"), payment("-3500.00", "352-3015"))
                .day(day(9, 20), receipt("8000.00").with("LCC", "PARTICIPATION BOOSTER SOLDE"))
                .day(day(10, 14), unexpected())
                .named("illustratif-releve-CFONB120-2022.txt");
    }

    /** What the transfer of an order carries from end to end. */
    static String paymentReference(String slipAndNumber) {
        return "SEM-2022-" + slipAndNumber;
    }

    private static Movement payment(String signedEuros, String order) {
        return Movement.of(ISSUED, signedEuros, "VIR RONALPIA")
                .with("NBE", BENEFICIARY)
                .with("RCN", paymentReference(order))
                .with("LCC", "MANDAT 2022-" + order)
                .with("LIB", "DONNEES ILLUSTRATIVES");
    }

    /** A returned transfer says which one it was; 04 stands for an account that is closed. */
    private static Movement bounce(String signedEuros, String order) {
        return Movement.of(RETURNED, signedEuros, "VIR REJETE RONALPIA")
                .rejectedFor("04")
                .with("RCN", paymentReference(order))
                .with("LCC", "MANDAT 2022-" + order)
                .with("LIB", "DONNEES ILLUSTRATIVES");
    }

    private static Movement receipt(String signedEuros) {
        return Movement.of(RECEIVED, signedEuros, "VIR CDC").with("NPY", FUNDER).with("LIB", "DONNEES ILLUSTRATIVES");
    }

    private static Movement unexpected() {
        return Movement.of(RECEIVED, "1250.40", "VIR ASSOCIATION DES AMIS")
                .with("NPY", "ASSOCIATION DES AMIS DU DESIGN")
                .with("LCC", "REMBOURSEMENT TROP PERCU 2021")
                .with("LIB", "DONNEES ILLUSTRATIVES");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
