package fr.quitus.reconciliation.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.FactSummary;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A statement line and what it proves.
 *
 * @param sha256 of the first file that held the line
 * @param position in the file that was asked for, else in the first that held it
 * @param expected what it proves, or is proposed to prove, or falls short of; or null
 * @param parts how much of which movement; several when the line pays several
 * @param group lines that are matched, or proposed, together have the same; or null
 * @param rule that decided, or null
 * @param candidates other expected movements that were considered, the best first
 * @param facts appended by the match
 * @param made the same facts in few words; absent in lists
 * @param source the line as it stood in its file; absent in lists
 * @param decidedBy the person who decided, or null when a rule did
 * @param version as in the ETag that a decision needs
 */
public record LineOutcomeView(
        UUID id,
        String sha256,
        String account,
        long position,
        String place,
        LineKind kind,
        LocalDate bookedOn,
        LocalDate valueOn,
        Direction direction,
        Money amount,
        String counterparty,
        String endToEnd,
        String text,
        Verdict verdict,
        List<CheckView> why,
        ExpectedView expected,
        List<PartView> parts,
        UUID group,
        RuleView rule,
        List<CandidateView> candidates,
        List<UUID> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FactSummary> made,
        @JsonInclude(JsonInclude.Include.NON_NULL) SourceView source,
        String decidedBy,
        Instant decidedAt,
        long version) {

    static LineOutcomeView of(StoredOutcome outcome, Locale locale) {
        return of(outcome, locale, null, null);
    }

    static LineOutcomeView of(StoredOutcome outcome, Locale locale, SourceView source, List<FactSummary> made) {
        var line = outcome.line();
        var words = new Wording(locale);
        return new LineOutcomeView(
                line.id(),
                line.sha256(),
                line.account().value(),
                outcome.position(),
                outcome.place(),
                line.kind(),
                line.bookedOn(),
                line.valueOn(),
                line.direction(),
                line.amount(),
                line.counterparty(),
                line.endToEnd(),
                line.text(),
                outcome.verdict(),
                words.of(outcome),
                expectedOf(outcome),
                outcome.parts().stream().map(PartView::of).toList(),
                outcome.group(),
                outcome.rule(),
                words.candidates(outcome),
                outcome.facts(),
                made,
                source,
                outcome.decidedBy(),
                outcome.decidedAt(),
                outcome.version());
    }

    private static ExpectedView expectedOf(StoredOutcome outcome) {
        return outcome.expectedId() == null
                ? null
                : new ExpectedView(outcome.expectedId(), outcome.expectedPurpose(), outcome.expectedLabel(), null);
    }
}
