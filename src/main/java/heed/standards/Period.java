package heed.standards;

import java.time.Instant;

/** A stretch of time, its end exclusive. */
record Period(Instant from, Instant to) {

    /** The length of a slot of the tally. Every zone in use is a whole number of these from UTC. */
    static final long SLOT_SECONDS = 15 * 60;

    /** The slot in which the moment lies, by its beginning. */
    static Instant slot(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SLOT_SECONDS) * SLOT_SECONDS);
    }

    /** The first slot that begins in it. */
    Instant firstSlot() {
        Instant slot = slot(from);
        return slot.equals(from) ? slot : slot.plusSeconds(SLOT_SECONDS);
    }

    /** Where the last whole slot ends, but not before {@link #firstSlot()}. */
    Instant lastSlot() {
        Instant slot = slot(to);
        return slot.isBefore(firstSlot()) ? firstSlot() : slot;
    }
}
