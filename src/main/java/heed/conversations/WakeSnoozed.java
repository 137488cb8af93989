package heed.conversations;

import heed.conversations.Conversations.Sleeper;
import heed.identity.Actor;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Opens a snoozed conversation again when its time has come. Every replica looks; whoever comes second, or after a colleague, finds
 * another version and leaves it as it is.
 */
@Service
class WakeSnoozed {

    private final Conversations conversations;
    private final ChangeConversation changeConversation;
    private final Clock clock;

    WakeSnoozed(Conversations conversations, ChangeConversation changeConversation, Clock clock) {
        this.conversations = conversations;
        this.changeConversation = changeConversation;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000)
    void wake() {
        for (Sleeper due : conversations.dueToWake(clock.instant())) {
            changeConversation.change(Actor.SYSTEM, due.id(), HandlingChange.status(Status.OPEN.key()), due.version());
        }
    }
}
