package heed.standards.pages;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one part: a queue, a channel, a day. Numbers are written out and lead to their cases.
 *
 * @param state met or late, as {@code data-state}; null where it is too few to say
 * @param bullet null without data
 */
public record PartRow(
        Piece name,
        @Nullable String state,
        String percent,
        @Nullable Bullet bullet,
        Piece met,
        Piece total,
        Piece late,
        Piece unacceptable,
        Piece givenUp) {}
