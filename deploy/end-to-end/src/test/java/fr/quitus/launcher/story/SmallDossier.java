package fr.quitus.launcher.story;

import static fr.quitus.launcher.story.SampleFiles.BUDGET;
import static fr.quitus.launcher.story.SampleFiles.YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One order of 9,000 and one claim of 4,000, under a letter that keeps its numbers and references its own. */
final class SmallDossier {

    private static final String PAYEE = "ASSOCIATION ILLUSTRATIVE ";
    private static final String FUNDER = "CAISSE DES DEPOTS ET CONSIGNATIONS";

    private final Api api;
    private final String letter;
    private final int number;
    private final TreasuryAccount account;
    private final String subsidy;
    private final String contribution;

    SmallDossier(Api api, char letter) {
        this.api = api;
        this.letter = String.valueOf(letter);
        this.number = 7000 + letter;
        this.account = new TreasuryAccount("30001", "00758", "D42%08d".formatted((int) letter));
        this.subsidy = order();
        this.contribution = claim();
        for (String side : List.of("payment-reconciliation", "receipt-reconciliation")) {
            api.post(
                    "/v1/" + side + "/accounts",
                    Map.of("kind", "RIB", "value", account.rib(), "name", "illustrative " + letter));
        }
    }

    /** What the accountant returns on the order and on the claim's revenue order. */
    List<SampleFile> returns() {
        var expenditure = new PesFile(PesFlow.EXPENDITURE, BUDGET, YEAR, LocalDate.of(YEAR, 6, 30))
                .add(PesPiece.accepted(slip(), number(), "Illustratif", PAYEE + letter, "9000.00", day(13))
                        .paid(day(15), "9000.00"));
        var revenue = new PesFile(PesFlow.REVENUE, BUDGET, YEAR, LocalDate.of(YEAR, 6, 30))
                .add(PesPiece.accepted(slip(), number(), "Illustratif", FUNDER, "4000.00", day(14))
                        .paid(day(16), "4000.00"));
        return List.of(expenditure.named("retour-dep-%s.xml".formatted(letter)), revenue.named("retour-rec-" + letter));
    }

    /** What the treasury account shows of both. */
    SampleFile statement() {
        return new CfonbFile(account, day(14), "50000.00")
                .day(
                        day(15),
                        Movement.of("06", "-9000.00", "VIR " + letter)
                                .with("NBE", PAYEE + letter)
                                .with("RCN", reference()))
                .day(
                        day(16),
                        Movement.of("05", "4000.00", "VIR CDC")
                                .with("NPY", FUNDER)
                                .with("LCC", "TITRE %d-%s-%s".formatted(YEAR, slip(), number())))
                .named("releve-%s.txt".formatted(letter));
    }

    /** The payment to be cleared, in the midst of transfers that nobody expects. */
    SampleFile largeStatement(int others) {
        var movements = new Movement[others + 1];
        for (int i = 0; i <= others; i++) {
            movements[i] = i == others / 2
                    ? Movement.of("06", "-9000.00", "VIR " + letter)
                            .with("NBE", PAYEE + letter)
                            .with("RCN", reference())
                    : Movement.of("06", "-1.00", "VIR DIVERS " + i);
        }
        return new CfonbFile(account, day(14), "50000.00")
                .day(day(15), movements)
                .named("releve-%s-%d.txt".formatted(letter, others));
    }

    /** What kinds of facts the subsidy has, in their order. */
    List<String> facts() {
        return api.get("/v1/subsidies/" + subsidy + "/facts?limit=500").body().findValuesAsText("kind");
    }

    boolean isVerified() {
        return api.get("/v1/subsidies/" + subsidy + "/verification")
                .body()
                .path("holds")
                .asBoolean();
    }

    void upload(SampleFile file) {
        api.upload("/v1/statements", file);
    }

    JsonNode subsidyPosition() {
        return undated(api.get("/v1/subsidies/" + subsidy + "/position"));
    }

    JsonNode contributionPosition() {
        return undated(api.get("/v1/contributions/" + contribution + "/position"));
    }

    private static JsonNode undated(Answer position) {
        return ((ObjectNode) position.body()).without(List.of("asOf", "knownAt", "subsidy", "contribution"));
    }

    private String order() {
        String awarded = award();
        api.post("/v1/subsidies/" + awarded + "/publication", Map.of("receivedOn", day(1), "postedOn", day(1)));
        api.post(
                "/v1/payment-orders",
                Map.of(
                        "subsidy",
                        awarded,
                        "slip",
                        slip(),
                        "number",
                        number(),
                        "line",
                        1,
                        "amount",
                        Money.euros("9000.00"),
                        "issuedOn",
                        day(10),
                        "object",
                        "illustrative",
                        "paymentReference",
                        reference()));
        return awarded;
    }

    private String award() {
        var beneficiary =
                api.post("/v1/beneficiaries", Map.of("name", PAYEE + letter, "rna", "W%09d".formatted(number)));
        return api.post(
                        "/v1/subsidies",
                        Map.of(
                                "deliberation",
                                Map.of(
                                        "number", "illustrative " + letter,
                                        "body", "Bureau",
                                        "adoptedOn", "2022-05-20"),
                                "beneficiary",
                                beneficiary.text("/id"),
                                "budgetLine",
                                openCredits(),
                                "action",
                                action(),
                                "object",
                                "illustrative",
                                "financialYear",
                                YEAR,
                                "award",
                                Money.euros("9000.00")))
                .text("/id");
    }

    private String openCredits() {
        var line = api.post(
                "/v1/budget-lines",
                Map.of(
                        "collectivity",
                        BUDGET.siret(),
                        "collectivityCode",
                        BUDGET.collectivity(),
                        "budgetCode",
                        BUDGET.budget(),
                        "financialYear",
                        YEAR,
                        "account",
                        "SERV/65748/" + letter,
                        "label",
                        "illustrative"));
        api.post(
                "/v1/budget-lines/" + line.text("/id") + "/credits",
                Map.of(
                        "direction",
                        "OPENED",
                        "amount",
                        Money.euros("9000.00"),
                        "effectiveOn",
                        "2022-01-01",
                        "evidence",
                        Map.of("type", "BUDGET", "reference", "illustrative")));
        return line.text("/id");
    }

    private String claim() {
        String agreed = agree();
        var claim = api.post(
                "/v1/claims",
                Map.of(
                        "contribution",
                        agreed,
                        "number",
                        action() + "-1",
                        "amount",
                        Money.euros("4000.00"),
                        "claimedOn",
                        day(9)));
        api.post(
                "/v1/revenue-orders",
                Map.of(
                        "claim", claim.text("/id"),
                        "collectivity", BUDGET.siret(),
                        "collectivityCode", BUDGET.collectivity(),
                        "budgetCode", BUDGET.budget(),
                        "financialYear", YEAR,
                        "slip", slip(),
                        "number", number(),
                        "line", 1,
                        "amount", Money.euros("4000.00"),
                        "issuedOn", day(10)));
        return agreed;
    }

    private String agree() {
        String funder = api.get("/v1/funders").text("/items/0/id");
        var share = Map.of("funder", funder, "amount", Money.euros("4000.00"));
        var plan = Map.of("cost", Money.euros("9000.00"), "ownFunds", Money.euros("5000.00"), "shares", List.of(share));
        api.post(
                "/v1/actions",
                Map.of(
                        "reference",
                        action(),
                        "title",
                        "illustrative",
                        "programme",
                        "illustrative",
                        "financialYear",
                        YEAR,
                        "financingPlan",
                        plan));
        return api.post(
                        "/v1/contributions",
                        Map.of(
                                "funder", funder,
                                "action", action(),
                                "agreement", Map.of("reference", "illustrative " + letter, "signedOn", day(1)),
                                "terms", Map.of("basis", "FIXED", "amount", Money.euros("4000.00"))))
                .text("/id");
    }

    private String action() {
        return "ILLUSTRATIVE-" + letter;
    }

    private String slip() {
        return Integer.toString(number / 10);
    }

    private String number() {
        return Integer.toString(number);
    }

    private String reference() {
        return SampleFiles.paymentReference(slip() + "-" + number());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(YEAR, 6, day);
    }
}
