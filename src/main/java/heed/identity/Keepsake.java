package heed.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of what Heed keeps. The module that keeps it finds what a retention rule fits, and lets go of it so that every figure
 * stays. A module whose data may grow old implements one.
 */
public interface Keepsake {

    /** Names it in rules, in words and in the API, in kebab case: {@code conversations}. */
    String key();

    /** Lower comes first in a choice. */
    int order();

    /** Whether a rule about it may name a queue or a tag. */
    boolean narrowed();

    /**
     * What a rule fits and is older than it wants, by age, and for each what stands in the way.
     *
     * @param after where the page before this one ended
     * @param claim locks the rows until the transaction ends, and leaves out those that somebody else has locked
     */
    List<Found> find(Reach reach, Mark after, int most, boolean claim);

    /**
     * Lets go, in a transaction, of what {@link #find} has claimed in it.
     *
     * @param run names the work in what the module writes down about it
     * @return how many of what went, by words of {@code retention.gone.*}
     */
    Map<String, Integer> letGo(Collection<UUID> ids, UUID run);

    /**
     * What a rule is about.
     *
     * @param before only what has rested since before then
     * @param own the rule's own condition
     * @param earlier the conditions of rules that come before it: what they fit is theirs
     */
    record Reach(Instant before, Fit own, List<Fit> earlier) {

        public Reach {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * A condition; what is null fits everything.
     *
     * @param queue key of a queue
     */
    record Fit(@Nullable String queue, @Nullable String tag) {

        public static final Fit EVERYTHING = new Fit(null, null);
    }

    /** A place in the order of age. */
    record Mark(Instant at, UUID id) {

        public static final Mark BEGINNING = new Mark(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * One thing that a rule fits.
     *
     * @param mark its place in the order
     * @param since since when it rests: the rule's days are counted from then
     * @param facts fills the sentence {@code retention.found.<key>}, without a word of any customer
     * @param url its page, null where it has none
     * @param hindrance key of the sentence that says what stands in the way, null where nothing does
     */
    record Found(
            UUID id,
            Mark mark,
            Instant since,
            List<String> facts,
            @Nullable String url,
            @Nullable String hindrance) {

        public Found {
            facts = List.copyOf(facts);
        }
    }
}
