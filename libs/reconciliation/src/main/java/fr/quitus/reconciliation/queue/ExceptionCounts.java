package fr.quitus.reconciliation.queue;

import java.util.Map;

/** How many lines and movements wait for a person. */
public record ExceptionCounts(long total, Map<ExceptionKind, Long> kinds) {}
