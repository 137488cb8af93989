package heed.conversations;

import heed.identity.Actor;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Opens a snoozed conversation again when its time has come. */
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
        for (ConversationId id : conversations.dueToWake(clock.instant())) {
            changeConversation.change(Actor.SYSTEM, id, HandlingChange.status(Status.OPEN.key()), 0);
        }
    }
}
