package fr.quitus.reconciliation.trial;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.outcome.PartView;
import fr.quitus.reconciliation.outcome.Past;
import fr.quitus.reconciliation.outcome.Replay;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies a set of rules to lines of the past, beside the set that holds, and says where they differ. */
@ApplicationScoped
public class RuleTrials {

    /** More lines of one kind make a shorter period necessary: a trial is done in memory. */
    private static final int MOST_LINES = 50_000;

    private static final int SHOWN = 200;

    private static final Comparator<TrialView.ChangedLine> BY_DAY =
            Comparator.comparing(TrialView.ChangedLine::bookedOn).thenComparing(TrialView.ChangedLine::line);

    private static final Comparator<TrialView.Kind> BY_VERDICT =
            Comparator.comparing(TrialView.Kind::before).thenComparing(TrialView.Kind::after);

    private final Replay replay;
    private final RuleBook book;
    private final Clock clock;

    RuleTrials(Replay replay, RuleBook book, Clock clock) {
        this.replay = replay;
        this.book = book;
        this.clock = clock;
    }

    @Transactional
    TrialView tried(NewTrial request) {
        var from = request.from() == null ? YearMonth.now(clock).minusMonths(1).atDay(1) : request.from();
        var to = request.to() == null ? YearMonth.from(from).atEndOfMonth() : request.to();
        if (to.isBefore(from)) {
            throw new Refusal(TrialReason.TRIAL_PERIOD_INVALID, from, to).at("to", to);
        }
        return compared(from, to, book.active(), book.draft(request.members()));
    }

    private TrialView compared(LocalDate from, LocalDate to, RuleSet active, RuleSet draft) {
        long lines = 0;
        var changes = new ArrayList<TrialView.ChangedLine>();
        for (var past : replay.of(from, to, MOST_LINES + 1)) {
            if (past.lines().size() > MOST_LINES) {
                throw new Refusal(TrialReason.TRIAL_TOO_LARGE, MOST_LINES);
            }
            lines += past.lines().size();
            changes.addAll(changes(past, active, draft));
        }
        changes.sort(BY_DAY);
        var shown = List.copyOf(changes.subList(0, Math.min(SHOWN, changes.size())));
        return new TrialView(from, to, lines, changes.size(), kinds(changes), shown);
    }

    private static List<TrialView.ChangedLine> changes(Past past, RuleSet active, RuleSet draft) {
        var before = past.by(active);
        var after = past.by(draft);
        return past.lines().stream()
                .filter(line -> !same(before.get(line.id()), after.get(line.id())))
                .map(line -> change(line, before.get(line.id()), after.get(line.id())))
                .toList();
    }

    /** Another rule that says the same changes nothing. */
    private static boolean same(Past.Told before, Past.Told after) {
        return before.verdict() == after.verdict() && proved(before).equals(proved(after));
    }

    private static List<PartView> proved(Past.Told told) {
        return told.verdict() == Verdict.MATCHED || told.verdict() == Verdict.PROPOSED ? told.parts() : List.of();
    }

    private static TrialView.ChangedLine change(EvidenceLine line, Past.Told before, Past.Told after) {
        return new TrialView.ChangedLine(
                line.id(),
                line.bookedOn(),
                line.direction(),
                line.amount(),
                line.counterparty(),
                line.text(),
                before,
                after);
    }

    private static List<TrialView.Kind> kinds(List<TrialView.ChangedLine> changes) {
        Map<TrialView.Kind, Long> counts = new TreeMap<>(BY_VERDICT);
        changes.forEach(change -> counts.merge(
                new TrialView.Kind(change.before().verdict(), change.after().verdict(), 0), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(count -> new TrialView.Kind(
                        count.getKey().before(), count.getKey().after(), count.getValue()))
                .toList();
    }
}
