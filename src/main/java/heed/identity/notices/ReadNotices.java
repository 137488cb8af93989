package heed.identity.notices;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Marks a person's own notices as read or not; nobody can name another's. Whoever is no person has none. */
@Service
class ReadNotices {

    private final Notices notices;
    private final LiveNews news;
    private final Clock clock;

    ReadNotices(Notices notices, LiveNews news, Clock clock) {
        this.notices = notices;
        this.news = news;
        this.clock = clock;
    }

    /** @return the moment by which {@link #undo} finds them again */
    @Atomic
    Instant read(Actor actor, Collection<UUID> ids) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StaffId own = actor.id();
        if (own != null) {
            lit(own, notices.read(own, ids, now));
        }
        return now;
    }

    /** @return the moment by which {@link #undo} finds them again */
    @Atomic
    Instant readAll(Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StaffId own = actor.id();
        if (own != null) {
            lit(own, notices.readAll(own, now));
        }
        return now;
    }

    @Atomic
    int unread(Actor actor, Collection<UUID> ids) {
        StaffId own = actor.id();
        int changed = own == null ? 0 : notices.unread(own, ids);
        if (own != null) {
            lit(own, changed);
        }
        return changed;
    }

    @Atomic
    void undo(Actor actor, Instant readAt) {
        StaffId own = actor.id();
        if (own != null) {
            lit(own, notices.unreadAgain(own, readAt));
        }
    }

    private void lit(StaffId own, int changed) {
        if (changed > 0) {
            news.tell("notices:" + own.value());
        }
    }
}
