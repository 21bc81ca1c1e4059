package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Check;
import fr.quitus.reconciliation.engine.Criterion;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.support.problem.Languages;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says an explanation in the caller's language. */
final class Wording {

    private final ResourceBundle words;
    private final Locale locale;

    Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".why", locale, Wording.class.getClassLoader(), Languages.NO_FALLBACK);
    }

    List<CheckView> of(StoredOutcome outcome) {
        if (outcome.verdict() == Verdict.IGNORED && outcome.rule() != null) {
            return ignoredBy(outcome.rule(), outcome.explanation());
        }
        if (outcome.explanation() == null) {
            return unexplained(outcome);
        }
        return outcome.explanation().why().stream()
                .map(check -> of(check, outcome.explanation()))
                .toList();
    }

    /** Candidates with what speaks against each of them. */
    List<CandidateView> candidates(StoredOutcome outcome) {
        return outcome.explanation() == null
                ? List.of()
                : outcome.explanation().candidates().stream().map(this::of).toList();
    }

    private CandidateView of(StoredCandidate candidate) {
        var against = candidate.against() == null ? List.<Check>of() : candidate.against();
        return new CandidateView(
                candidate.expected(),
                candidate.failed(),
                against.stream().map(check -> of(check, null)).toList());
    }

    private List<CheckView> unexplained(StoredOutcome outcome) {
        if (outcome.verdict() == Verdict.NEW) {
            return List.of();
        }
        if (outcome.automatic()) {
            return nothingFits(outcome.line());
        }
        var code = codeOf(outcome);
        return List.of(view(new Check(Criterion.RULE, code, null, Check.Agreement.DIFFERS), null, code));
    }

    private List<CheckView> ignoredBy(RuleView rule, Explanation explanation) {
        var version = rule.name() + " v" + rule.version();
        var why = new ArrayList<CheckView>();
        why.add(view(
                new Check(Criterion.RULE, version, version, Check.Agreement.AGREES), version, "IGNORED_BY_A_RULE"));
        explanation.why().forEach(check -> why.add(of(check, explanation)));
        return List.copyOf(why);
    }

    private static String codeOf(StoredOutcome outcome) {
        if (outcome.verdict() != Verdict.IGNORED) {
            return "UNDONE_BY_A_PERSON";
        }
        return outcome.decidedBy() == null ? "NOT_THIS_SIDE" : "IGNORED_BY_A_PERSON";
    }

    private CheckView of(Check check, Explanation explanation) {
        if (check.criterion() == Criterion.RULE && explanation != null && explanation.refusal() != null) {
            return view(check, explanation.refusal().in(locale), "REFUSED");
        }
        return check.criterion() == Criterion.TOLD_ALREADY
                ? toldAlready(check)
                : view(check, check.found(), patternOf(check));
    }

    /** Names the other line as facts name it: its file, and its place there. */
    private CheckView toldAlready(Check check) {
        var line = check.found().split(":", 2);
        var sentence = new MessageFormat(words.getString("TOLD_ALREADY_BY"), locale)
                .format(new Object[] {check.expected(), line[1], line[0]});
        return new CheckView(check.criterion(), check.expected(), check.found(), check.verdict(), sentence);
    }

    /** Amounts that add up and names that are the same in other letters are worth showing, though they agree. */
    private static String patternOf(Check check) {
        boolean inOtherWords =
                check.verdict() == Check.Agreement.AGREES && !check.found().equals(check.expected());
        if (inOtherWords && check.criterion() == Criterion.AMOUNT) {
            return "PAYS";
        }
        return inOtherWords && check.criterion() == Criterion.COUNTERPARTY
                ? "GOES_BY"
                : check.verdict().name();
    }

    /** No expected movement has the reference, nor the amount in its time. */
    private List<CheckView> nothingFits(EvidenceLine line) {
        var reference = line.endToEnd() == null ? line.text() : line.endToEnd();
        var verdict = reference.isBlank() ? Check.Agreement.NOT_GIVEN : Check.Agreement.DIFFERS;
        return List.of(
                view(new Check(Criterion.REFERENCE, null, reference, verdict), reference, "NO_CANDIDATE"),
                view(
                        new Check(Criterion.AMOUNT, null, line.amount().toString(), Check.Agreement.DIFFERS),
                        line.amount().toString(),
                        "NO_CANDIDATE"));
    }

    private CheckView view(Check check, String found, String pattern) {
        var sentence = new MessageFormat(words.getString(pattern), locale)
                .format(new Object[] {words.getString(check.criterion().name()), said(check.expected()), said(found)});
        return new CheckView(check.criterion(), check.expected(), found, check.verdict(), sentence);
    }

    private static String said(String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
