package heed.automation;

import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;

/** Works off one occurrence: all that follows from it and its end are one transaction, so that it happens once whoever dies. */
@Service
class FollowOccurrence {

    private final Occurrences occurrences;
    private final ConversationDirectory conversations;
    private final ObjectProvider<OccurrenceFollower> followers;
    private final Clock clock;

    FollowOccurrence(
            Occurrences occurrences,
            ConversationDirectory conversations,
            ObjectProvider<OccurrenceFollower> followers,
            Clock clock) {
        this.occurrences = occurrences;
        this.conversations = conversations;
        this.followers = followers;
        this.clock = clock;
    }

    /** An occurrence from which nothing could follow this time. */
    static final class Failed extends RuntimeException {

        private final UUID id;
        private final int attempt;

        Failed(Occurrence occurrence, RuntimeException cause) {
            super("occurrence " + occurrence.id(), cause);
            this.id = occurrence.id();
            this.attempt = occurrence.attempt();
        }

        UUID id() {
            return id;
        }

        int attempt() {
            return attempt;
        }
    }

    /** @return whether there was one that is due */
    @Atomic
    boolean next() {
        Optional<Occurrence> claimed = occurrences.claim(clock.instant());
        claimed.ifPresent(this::follow);
        return claimed.isPresent();
    }

    private void follow(Occurrence occurrence) {
        try {
            KnownConversation conversation = conversations.findForChange(Actor.SYSTEM, occurrence.conversation());
            followers.stream()
                    .sorted(Comparator.comparing(OccurrenceFollower::order))
                    .forEach(each -> each.follow(occurrence, conversation));
        } catch (NotFound gone) {
            occurrences.remove(occurrence.id());
            return;
        } catch (TransientDataAccessException again) {
            throw again;
        } catch (RuntimeException failure) {
            throw new Failed(occurrence, failure);
        }
        occurrences.remove(occurrence.id());
    }
}
