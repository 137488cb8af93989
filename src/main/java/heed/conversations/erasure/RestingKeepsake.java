package heed.conversations.erasure;

import heed.conversations.QueueNames;
import heed.conversations.erasure.RestingRows.Still;
import heed.identity.Keepsake;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A kind of what is kept of conversations: it is old when its conversation has rested for long enough. */
abstract class RestingKeepsake implements Keepsake {

    private final RestingRows rows;
    private final Resting resting;
    private final QueueNames queues;
    private final Still still;

    RestingKeepsake(RestingRows rows, Resting resting, QueueNames queues, Still still) {
        this.rows = rows;
        this.resting = resting;
        this.queues = queues;
        this.still = still;
    }

    /** @param family conversations and all that were merged into them */
    abstract Map<String, Integer> letGo(Set<UUID> family, UUID run);

    @Override
    public boolean narrowed() {
        return true;
    }

    @Override
    public List<Found> find(Reach reach, Mark after, int most, boolean claim) {
        List<RestingRows.Resting> old = rows.old(still, reach, after, most, claim);
        Map<String, String> names = queues.names();
        Map<UUID, String> hindrances =
                resting.hindrances(old.stream().map(RestingRows.Resting::id).toList());
        return old.stream()
                .map(each -> new Found(
                        each.id(),
                        new Mark(each.lastEntryAt(), each.id()),
                        each.since(),
                        List.of(String.valueOf(each.number()), names.getOrDefault(each.queue(), each.queue())),
                        "/conversations/" + each.number(),
                        hindrances.get(each.id())))
                .toList();
    }

    @Override
    public Map<String, Integer> letGo(Collection<UUID> ids, UUID run) {
        return letGo(rows.families(ids).keySet(), run);
    }
}
