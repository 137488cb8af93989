package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.SignedInSessions;
import heed.identity.StaffId;
import heed.identity.providers.ProviderSessions.Begun;
import heed.platform.Atomic;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Ends at once the sessions that a provider says are over, and no other: one that began with a password stays. */
@Service
class EndProviderSessions {

    private final ProviderSessions begun;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    EndProviderSessions(ProviderSessions begun, SignedInSessions sessions, AuditTrail audit, Clock clock) {
        this.begun = begun;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false where this token has counted already */
    @Atomic
    boolean end(Provider provider, LogoutToken token) {
        if (!begun.takeToken(provider.key(), token.id(), clock.instant())) {
            return false;
        }
        Map<StaffId, Set<UUID>> marks = begun.take(provider.key(), token.subject(), token.sid()).stream()
                .collect(Collectors.groupingBy(Begun::staff, Collectors.mapping(Begun::mark, Collectors.toSet())));
        marks.forEach((staff, of) -> {
            int ended = sessions.endMarked(staff, of);
            audit.record(
                    new Actor(null, provider.name(), Actor.Kind.SYSTEM, Set.of(), null),
                    "provider-sign-out",
                    "staff:" + staff.value(),
                    Map.of("provider", provider.key(), "sessions", ended),
                    null);
        });
        return true;
    }
}
