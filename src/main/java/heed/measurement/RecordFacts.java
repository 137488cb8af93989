package heed.measurement;

import java.util.Collection;

/**
 * The way into measurement: stores facts and brings the measurements of their subjects up to date, in the caller's
 * transaction. A fact whose (subject, key) is already known is left as it is.
 *
 * <p>The caller makes sure that two transactions never record facts of one subject at once: it holds the lock of the row that
 * the subject is.
 */
public interface RecordFacts {

    void record(Collection<Fact> facts);
}
