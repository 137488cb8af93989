package heed.parties;

import heed.identity.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module knows of a customer's past; asked for a screenful at a time, and merged by time with what others know. */
public interface CustomerTimeline {

    /**
     * At most so many, the newest first, and nothing that the actor may not see.
     *
     * @param before only what stands behind this place; null for the newest
     */
    List<Happening> happenings(Actor actor, Whose whose, @Nullable Place before, int most);

    /**
     * @param ids the customer and all who were merged into them
     * @param phones every number of theirs in E.164
     */
    record Whose(Collection<CustomerId> ids, Collection<String> phones) {

        public Whose {
            ids = List.copyOf(ids);
            phones = List.copyOf(phones);
        }
    }

    /** Where the list goes on: behind what happened then, and of what happened in the same moment behind this id. */
    record Place(Instant at, UUID id) {}

    /**
     * One thing that happened.
     *
     * @param channel as in {@code web.channel}
     * @param kind what it was, as the key of a word: {@code conversations.happened.reply}
     * @param words what it was about, in its own language; empty where nothing was said
     * @param excerpt the beginning of what was said
     * @param who the customer's or the colleague's name, empty where nobody is known
     * @param url its page
     */
    record Happening(
            Instant at, UUID id, String channel, String kind, String words, String excerpt, String who, String url) {

        /** Where it stands in the list. */
        public Place place() {
            return new Place(at, id);
        }
    }
}
