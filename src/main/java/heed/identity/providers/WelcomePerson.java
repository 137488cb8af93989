package heed.identity.providers;

import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What follows once a provider has said who somebody is, and Heed knows them: their groups, and a mark by which the session ends. */
@Service
class WelcomePerson {

    private final ApplyGroups applyGroups;
    private final ProviderSessions sessions;
    private final Clock clock;

    WelcomePerson(ApplyGroups applyGroups, ProviderSessions sessions, Clock clock) {
        this.applyGroups = applyGroups;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return the mark for the session that begins */
    @Atomic
    UUID welcome(Provider provider, StaffId staff, Testimony who) {
        applyGroups.apply(provider, staff, who);
        UUID mark = Ids.next();
        sessions.add(mark, provider.key(), who, staff, clock.instant());
        return mark;
    }
}
