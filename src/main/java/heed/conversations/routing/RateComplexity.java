package heed.conversations.routing;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says that a conversation is complex, or that it is not, or leaves that to its queue and tags. */
@Service
class RateComplexity {

    private final ConversationDirectory conversations;
    private final Complexities complexities;
    private final Turns turns;
    private final KeepTimeline timeline;
    private final Stir stir;
    private final Clock clock;

    RateComplexity(
            ConversationDirectory conversations,
            Complexities complexities,
            Turns turns,
            KeepTimeline timeline,
            Stir stir,
            Clock clock) {
        this.conversations = conversations;
        this.complexities = complexities;
        this.turns = turns;
        this.timeline = timeline;
        this.stir = stir;
        this.clock = clock;
    }

    /** @param complexity complex, standard, or nothing for what queue and tags say */
    @Atomic
    void rate(Actor actor, ConversationId id, @Nullable String complexity) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        String wanted = complexity == null ? "" : complexity;
        @Nullable
        Boolean complex = switch (wanted) {
            case "complex" -> Boolean.TRUE;
            case "standard" -> Boolean.FALSE;
            case "" -> null;
            default -> throw Invalid.at("/complexity", "routing.fault.complexity", wanted);
        };
        if (complexities.said(id).equals(Optional.ofNullable(complex))) {
            return;
        }
        Instant now = clock.instant();
        complexities.save(actor, id, complex, now);
        turns.place(id, now);
        timeline.tell(actor, conversation, "routing.event.complexity", wanted.isEmpty() ? "unsaid" : wanted);
        stir.line();
    }
}
