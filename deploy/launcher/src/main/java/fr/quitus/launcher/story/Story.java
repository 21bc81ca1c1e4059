package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.Money;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The life of deliberation 2022.00158: 35,000 out, 20,000 in, every euro with its evidence. */
public final class Story {

    /** As the register has it. */
    public static final String AUTHORITY_SIREN = "244200770";

    /** The establishment number is made up, with a right check digit. */
    static final String AUTHORITY_SIRET = AUTHORITY_SIREN + "00018";

    private final URI gateway;
    private final PrintStream out;
    private final SubsidyChapter subsidy;
    private final CofinancingChapter cofinancing;
    private final StatementChapter statements;
    private final CasesChapter cases;
    private final Figures figures = new Figures();

    /** @param gateway where the public API is */
    public Story(URI gateway, PrintStream out) {
        var officer = Api.at(gateway, "authorising officer (sample)");
        this.gateway = gateway;
        this.out = out;
        this.subsidy = new SubsidyChapter(officer);
        this.cofinancing = new CofinancingChapter(officer);
        var accountant = officer.as("accounting officer (sample)");
        this.statements = new StatementChapter(accountant);
        this.cases = new CasesChapter(officer, accountant);
    }

    /**
     * Loads the dossier, unless a kept folder already holds it, and says where every euro stands.
     *
     * @return whether every figure is what it has to be
     * @throws StoryBroken when the API answers what the story cannot go on with
     */
    public boolean tell() {
        if (subsidy.isTold() && cofinancing.isTold()) {
            say("The dossier is there from an earlier run");
        } else {
            load();
        }
        if (!cases.isTold()) {
            loadCases();
        }
        tellPosition();
        tellWhoWaits();
        tellCases();
        tellState();
        tellWaitingLines();
        figures.off().forEach(line -> out.println("OFF  " + line));
        tellWhatToTry();
        return figures.allRight();
    }

    private void load() {
        say("The vote: 35,000 for Ronalpia, received by the prefecture and posted on 25 April 2022");
        subsidy.award();
        subsidy.orderAdvanceAndInterims();
        say("The Caisse des Dépôts et Consignations agrees to 20,000; both claims are sent");
        cofinancing.agree();
        cofinancing.claimBoth();
        statements.declareAccounts();
        read(SampleFiles.firstExpenditureReturn());
        subsidy.orderBalance("2022-10-03");
        read(SampleFiles.rejectingExpenditureReturn());
        say("The balance was rejected; corrected, it keeps its number");
        subsidy.orderBalance("2022-10-12");
        read(SampleFiles.lastExpenditureReturn());
        read(SampleFiles.firstRevenueReturn());
        read(SampleFiles.treasuryStatement());
        say("8,000 came with no revenue order: one is issued");
        cofinancing.regularise(statements.receiptWithoutOrder(Money.euros("8000.00")));
        read(SampleFiles.lastRevenueReturn());
    }

    private void loadCases() {
        say("Matching cases: 10,590 for a made-up association, in six orders");
        cases.award();
        cases.describeBank();
        read(CaseFiles.expenditureReturn());
        read(CaseFiles.treasuryStatement());
        say("Reading " + CaseFiles.extract().name());
        cases.uploadExtract();
        say("Reading " + CaseFiles.csv().name() + " by its mapping");
        cases.uploadCsv();
    }

    private void tellCases() {
        List<JsonNode> lines = cases.lines();
        var table = new Table("Matching cases", "Booked", "EUR", "Line", "Rule", "Why");
        lines.forEach(line -> table.row(
                line.path("verdict").asText(),
                line.path("bookedOn").asText(),
                Answer.money(line.path("amount")),
                line.path("text").asText(),
                line.at("/rule/name").asText("-"),
                oneReason(line)));
        out.println(table);
        figures.check("one transfer for two orders", 1L, pays(lines, 2));
        figures.check("the others that found their order", 5L, pays(lines, 1));
        figures.check("the transfer that is 0.01 off", 1L, count(lines, "MISMATCHED", "750.01"));
    }

    private static long pays(List<JsonNode> lines, int orders) {
        return lines.stream()
                .filter(line -> line.path("verdict").asText().equals("MATCHED"))
                .filter(line -> line.path("parts").size() == orders)
                .count();
    }

    /** What speaks against the match, or else how the amounts add up. */
    private static String oneReason(JsonNode line) {
        var against = reasons(line);
        if (!against.isEmpty()) {
            return against;
        }
        for (JsonNode why : line.path("why")) {
            if (why.path("criterion").asText().equals("AMOUNT")) {
                return why.path("words").asText();
            }
        }
        return "";
    }

    private void tellState() {
        Answer state = cases.state();
        var table = new Table("Treasury account on 31 December 2022, payments", "EUR");
        table.row("balance at the bank", state.money("/bankBalance"));
        table.row("missing from the statements", state.money("/missingFromStatements"));
        table.row("on the bank, not explained", state.money("/unexplained/amount"));
        table.row("in the books, not on the bank", state.money("/inBooksOnly/amount"));
        table.row("shown by other accounts", state.money("/provedElsewhere"));
        table.row("balance in the books", state.money("/bookBalance"));
        table.row("difference", figures.check("difference of the account", "0.00", state.money("/difference")));
        out.println(table);
    }

    private void tellPosition() {
        Answer paid = subsidy.position();
        Answer received = cofinancing.position();
        var table = new Table("Where every euro stands", "EUR");
        List.of("awarded", "ordered", "accepted", "paid").forEach(name -> row(table, paid, name, "35000.00"));
        row(table, paid, "cleared", "21000.00");
        row(table, paid, "returned", "7000.00");
        row(table, paid, "remainingToOrder", "0.00");
        row(table, paid, "remainingToPay", "7000.00");
        List.of("agreed", "claimed", "ordered", "accepted", "received", "cleared")
                .forEach(name -> row(table, received, name, "20000.00"));
        row(table, received, "remainingToReceive", "0.00");
        Money net = paid.money("/awarded").minus(received.money("/agreed"));
        table.row("net cost (awarded - agreed)", figures.check("net", "15000.00", net));
        out.println();
        out.println(table);
    }

    private void row(Table table, Answer position, String name, String expected) {
        String side = position.request().contains("contributions") ? "contribution: " : "subsidy: ";
        table.row(side + name, figures.check(side + name, expected, position.money("/" + name)));
    }

    private void tellWaitingLines() {
        List<JsonNode> waiting = statements.waiting();
        var table = new Table("Waits for a person", "Booked", "EUR", "Line", "Why");
        waiting.forEach(line -> table.row(
                line.path("verdict").asText(),
                line.path("bookedOn").asText(),
                Answer.money(line.path("amount")),
                line.path("text").asText(),
                reasons(line)));
        out.println(table);
        figures.check("lines that could each be the same order", 2L, count(waiting, "AMBIGUOUS", "3500.00"));
        figures.check("lines no one expects", 1L, count(waiting, "UNMATCHED", "1250.40"));
    }

    private static long count(List<JsonNode> lines, String verdict, String euros) {
        return lines.stream()
                .filter(line -> line.path("verdict").asText().equals(verdict))
                .filter(line -> Answer.money(line.path("amount")).equals(Money.euros(euros)))
                .count();
    }

    /** The criteria that keep the line from being matched, in the words of the service. */
    private static String reasons(JsonNode line) {
        var words = new ArrayList<String>();
        for (JsonNode why : line.path("why")) {
            if (!why.path("verdict").asText().equals("AGREES")) {
                words.add(why.path("words").asText());
            }
        }
        return String.join(" ", words);
    }

    private void tellWhoWaits() {
        var position = statements.actionPosition();
        var table = new Table("Waits on", "EUR", "For", "Reference");
        position.path("waitingOn")
                .forEach(wait -> table.row(
                        wait.path("who").asText(),
                        Answer.money(wait.path("amount")),
                        wait.path("what").asText(),
                        wait.path("reference").asText()));
        out.println(table);
        figures.check(
                "the action's position is whole",
                true,
                position.path("complete").asBoolean());
    }

    private void tellWhatToTry() {
        String base = gateway.toString();
        out.println("Go on with:");
        List.of(
                        "/v1/actions/" + SubsidyChapter.ACTION + "/position",
                        "/v1/overview?financialYear=" + SampleFiles.YEAR,
                        "/v1/subsidies/" + subsidy.subsidy() + "/facts",
                        "/v1/payment-reconciliation/outcomes?verdict=AMBIGUOUS",
                        "/openapi")
                .forEach(path -> out.println("  curl -s '" + base + path + "'"));
    }

    private void read(SampleFile file) {
        say("Reading " + file.name());
        statements.upload(file);
    }

    private void say(String what) {
        out.println("- " + what);
    }
}
