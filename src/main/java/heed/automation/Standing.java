package heed.automation;

import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a conversation was handled before a run, or after it: what a macro can change and bring back. */
record Standing(
        String queue,
        String priority,
        String status,
        @Nullable UUID assignee,
        List<String> tags) {

    Standing {
        tags = List.copyOf(tags);
    }

    static Standing of(KnownConversation conversation) {
        return new Standing(
                conversation.queue(),
                conversation.priority(),
                conversation.status(),
                StaffId.valueOrNull(conversation.assignee()),
                conversation.tags());
    }

    /** The change that brings a conversation back to this. */
    HandlingChange change() {
        return new HandlingChange(status, Optional.ofNullable(StaffId.of(assignee)), queue, priority, tags, null, null);
    }
}
