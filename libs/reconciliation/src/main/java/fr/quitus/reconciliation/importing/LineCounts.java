package fr.quitus.reconciliation.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many lines a file holds.
 *
 * @param added what no file held before
 */
public record LineCounts(long read, @JsonProperty("new") long added, long alreadyKnown) {}
