package heed.conversations.routing;

import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.HandlingChange;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Atomic;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Lets the work of those who are absent or have left wait for others again, in the place that it had. */
@Service
class HandBack {

    private static final HandlingChange TO_NOBODY =
            new HandlingChange(null, Optional.empty(), null, null, null, null, null);

    private final Absences absences;
    private final StaffDirectory staff;
    private final ChangeConversation changeConversation;
    private final ConversationDirectory conversations;
    private final KeepTimeline timeline;
    private final Clock clock;

    HandBack(
            Absences absences,
            StaffDirectory staff,
            ChangeConversation changeConversation,
            ConversationDirectory conversations,
            KeepTimeline timeline,
            Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.changeConversation = changeConversation;
        this.conversations = conversations;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** For a conversation that a customer has just opened again. */
    void ifAway(KnownConversation conversation) {
        StaffId assignee = conversation.assignee();
        if (assignee != null && away(assignee)) {
            toTheQueue(conversation, assignee);
        }
    }

    /** Everything that somebody absent or deactivated still has open. */
    Set<ConversationId> left() {
        Instant now = clock.instant();
        var left = new HashSet<>(absences.left(now));
        List<StaffId> assignees = absences.assignees();
        Set<StaffId> active = staff.active(assignees);
        assignees.stream().filter(each -> !active.contains(each)).forEach(each -> left.addAll(absences.openOf(each)));
        return left;
    }

    @Atomic
    void handBack(ConversationId id) {
        ifAway(conversations.findForChange(Actor.SYSTEM, id));
    }

    private boolean away(StaffId assignee) {
        return absences.absent(assignee, clock.instant())
                || staff.active(List.of(assignee)).isEmpty();
    }

    private void toTheQueue(KnownConversation conversation, StaffId assignee) {
        changeConversation.change(Actor.SYSTEM, conversation.id(), TO_NOBODY);
        timeline.tell(
                Actor.SYSTEM,
                conversation,
                "routing.event.handed-back",
                staff.names(List.of(assignee)).getOrDefault(assignee, ""));
    }
}
