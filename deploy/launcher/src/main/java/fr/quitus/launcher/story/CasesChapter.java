package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A second, made-up subsidy, whose payments reach the bank in every way that payments do. */
final class CasesChapter {

    private static final String ACTION = "MATCHING-2022";
    private static final String AWARD = "10590.00";
    private static final String SIDE = "/v1/payment-reconciliation";
    private static final String MAPPING = "illustrative-bank";

    private final Api officer;
    private final Api accountant;

    CasesChapter(Api officer, Api accountant) {
        this.officer = officer;
        this.accountant = accountant;
    }

    boolean isTold() {
        return officer.get("/v1/subsidies?action=" + ACTION)
                .body()
                .at("/items/0")
                .isObject();
    }

    /** The award, at once enforceable, and six orders; below 23,000 no agreement is needed. */
    void award() {
        String beneficiary = officer.post(
                        "/v1/beneficiaries",
                        Map.of("name", CaseFiles.BENEFICIARY, "rna", "W000000001", "note", "illustrative: all of it"))
                .text("/id");
        String line = openCredits();
        String subsidy =
                officer.post("/v1/subsidies", newSubsidy(beneficiary, line)).text("/id");
        officer.post(
                "/v1/subsidies/" + subsidy + "/publication",
                Map.of("receivedOn", "2022-10-10", "postedOn", "2022-10-10"));
        order(subsidy, "4001", "1000.00");
        order(subsidy, "4002", "2000.00");
        order(subsidy, "4003", "5000.00");
        order(subsidy, "4004", "750.00");
        order(subsidy, "4005", "1200.00");
        order(subsidy, "4006", "640.00");
    }

    /** The account of the bank that sends CSV, and how its files are read; this side alone has it. */
    void describeBank() {
        accountant.post(
                SIDE + "/accounts",
                Map.of("kind", "RIB", "value", CaseFiles.OTHER_ACCOUNT.rib(), "name", "illustrative: second account"));
        accountant.post(
                SIDE + "/mappings",
                Map.of(
                        "name",
                        MAPPING,
                        "mapping",
                        Map.of(
                                "account",
                                CaseFiles.OTHER_ACCOUNT.rib(),
                                "separator",
                                ";",
                                "encoding",
                                "UTF_8_OR_WINDOWS_1252",
                                "decimalSign",
                                ",",
                                "datePattern",
                                "dd/MM/yyyy",
                                "header",
                                true,
                                "columns",
                                Map.of(
                                        "date",
                                        "Date",
                                        "debit",
                                        "Debit",
                                        "credit",
                                        "Credit",
                                        "label",
                                        "Libelle",
                                        "counterparty",
                                        "Tiers"))));
    }

    void uploadExtract() {
        accountant.upload(SIDE + "/statements", CaseFiles.extract());
    }

    void uploadCsv() {
        accountant.upload(SIDE + "/statements?mapping=" + MAPPING, CaseFiles.csv());
    }

    /** The lines of this chapter, in the order of their days. */
    List<JsonNode> lines() {
        var lines = new ArrayList<JsonNode>();
        for (JsonNode line : accountant.get(SIDE + "/outcomes?limit=500").body().path("items")) {
            if (line.path("text").asText().contains("2022-" + CaseFiles.SLIP + "-")) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparing((JsonNode line) -> line.path("bookedOn").asText())
                .thenComparing(line -> line.path("text").asText()));
        return lines;
    }

    /** The reconciliation statement of the treasury account at the end of the year. */
    Answer state() {
        for (JsonNode account :
                accountant.get(SIDE + "/accounts?limit=500").body().path("items")) {
            if (account.path("value").asText().equals(SampleFiles.ACCOUNT.rib())) {
                return accountant.get(SIDE + "/state?asOf=2022-12-31&account="
                        + account.path("id").asText());
            }
        }
        throw new StoryBroken("The treasury account is not declared");
    }

    private String openCredits() {
        String line = officer.post(
                        "/v1/budget-lines",
                        Map.of(
                                "collectivity",
                                SampleFiles.BUDGET.siret(),
                                "collectivityCode",
                                SampleFiles.BUDGET.collectivity(),
                                "budgetCode",
                                SampleFiles.BUDGET.budget(),
                                "financialYear",
                                SampleFiles.YEAR,
                                "account",
                                "SERV/65748/CASES",
                                "label",
                                "illustrative: matching cases"))
                .text("/id");
        officer.post(
                "/v1/budget-lines/" + line + "/credits",
                Map.of(
                        "direction",
                        "OPENED",
                        "amount",
                        Money.euros(AWARD),
                        "effectiveOn",
                        "2022-01-01",
                        "evidence",
                        Map.of("type", "BUDGET", "reference", "illustrative: budget 2022")));
        return line;
    }

    private static Map<String, Object> newSubsidy(String beneficiary, String line) {
        return Map.of(
                "deliberation",
                Map.of("number", "2022.99999", "body", "illustrative", "adoptedOn", "2022-10-03"),
                "beneficiary",
                beneficiary,
                "budgetLine",
                line,
                "action",
                ACTION,
                "programme",
                "PROCESS",
                "object",
                "illustrative: how payments reach the bank",
                "financialYear",
                SampleFiles.YEAR,
                "award",
                Money.euros(AWARD));
    }

    private void order(String subsidy, String number, String euros) {
        officer.post(
                "/v1/payment-orders",
                Map.of(
                        "subsidy",
                        subsidy,
                        "slip",
                        CaseFiles.SLIP,
                        "number",
                        number,
                        "line",
                        1,
                        "amount",
                        Money.euros(euros),
                        "issuedOn",
                        "2022-11-03",
                        "object",
                        "illustrative: matching cases"));
    }
}
