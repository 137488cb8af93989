package heed.identity.notices;

import heed.identity.Keepsake;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notices that were read: after a while they go. */
@Component
class NoticeKeepsake implements Keepsake {

    private final ReadNoticeRows rows;

    NoticeKeepsake(ReadNoticeRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "notices";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean narrowed() {
        return false;
    }

    /** Of rules about everything the first alone fits anything. */
    @Override
    public List<Found> find(Reach reach, Mark after, int most, boolean claim) {
        return reach.earlier().isEmpty() ? rows.readBefore(reach.before(), after, most, claim) : List.of();
    }

    @Override
    public Map<String, Integer> letGo(Collection<UUID> ids, UUID run) {
        return Map.of("notices", rows.remove(ids));
    }
}
