package heed.identity.notices;

import heed.identity.ActorSource;
import heed.web.Place;
import heed.web.RailCount;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The number beside the bell. */
@Component
record UnreadInRail(ActorSource actors, FindNotices findNotices) implements RailCount {

    @Override
    public String place() {
        return Place.NOTICES.key();
    }

    @Override
    public long count(Principal who) {
        return findNotices.unread(actors.of(who));
    }
}
