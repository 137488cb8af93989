package heed.web;

import java.time.Instant;

/**
 * A line of the explanation of a due time, in words: how the clock ran, was paused and ran on.
 *
 * @param at when it begins
 * @param when the same as people write it: "Mon 18:40", or "Overnight"
 * @param words a sentence: "We close: 1 h 20 min of 4 h are used."
 * @param kind class of the line in {@code ol.due-steps}: empty, {@code pause} or {@code is-due}
 */
public record DueStep(Instant at, String when, String words, String kind) {}
