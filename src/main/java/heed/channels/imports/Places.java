package heed.channels.imports;

import heed.conversations.Queue;
import java.util.List;
import java.util.Locale;

/** Guesses which queue takes what stood in a group, mailbox or department elsewhere. */
final class Places {

    private Places() {}

    /** The queue of that name or key, else the one that takes everything else. */
    static String queue(String place, List<Queue> known, String otherwise) {
        String key = place.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return known.stream()
                .filter(each -> !each.archived())
                .filter(each -> each.name().equalsIgnoreCase(place.strip())
                        || each.key().equals(key))
                .map(Queue::key)
                .findFirst()
                .orElse(otherwise);
    }
}
