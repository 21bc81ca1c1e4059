package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Verdict;
import java.util.Map;

/** How many lines wait for a person. */
public record ExceptionCounts(long total, Map<Verdict, Long> kinds) {}
