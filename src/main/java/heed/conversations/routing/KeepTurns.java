package heed.conversations.routing;

import heed.conversations.AuthorKind;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.ConversationObserver;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the line true while conversations are opened, answered, moved, closed and merged, and notes who took one by hand. */
@Component
class KeepTurns implements ConversationObserver {

    private static final String OPEN = "open";

    private final Turns turns;
    private final NoteTaking noteTaking;
    private final HandBack handBack;
    private final ConversationDirectory conversations;
    private final Stir stir;
    private final Clock clock;

    KeepTurns(
            Turns turns,
            NoteTaking noteTaking,
            HandBack handBack,
            ConversationDirectory conversations,
            Stir stir,
            Clock clock) {
        this.turns = turns;
        this.noteTaking = noteTaking;
        this.handBack = handBack;
        this.conversations = conversations;
        this.stir = stir;
        this.clock = clock;
    }

    @Override
    public void happened(Actor actor, Happening happening) {
        switch (happening) {
            case Appended appended -> appended(appended);
            case Changed changed -> changed(actor, changed);
            case Brought brought -> place(brought.conversation());
            case Merged merged -> {
                turns.remove(merged.conversation().id());
                place(merged.into());
            }
            case Told told -> Objects.requireNonNull(told);
            case Unmerged unmerged -> {
                place(conversations.find(Actor.SYSTEM, unmerged.conversation().id()));
                place(unmerged.from());
            }
        }
    }

    private void appended(Appended appended) {
        KnownConversation before = appended.before();
        KnownConversation after = appended.conversation();
        StaffId writer = appended.staff();
        if (before != null
                && before.waitingSince() != null
                && appended.kind() == EntryKind.REPLY
                && writer != null
                && after.assignee() == null) {
            noteTaking.took(after, writer, appended.at());
        }
        if (before == null) {
            turns.begin(after.id(), now());
            stir.line();
        } else if (!before.status().equals(after.status())
                || !Objects.equals(before.waitingSince(), after.waitingSince())) {
            place(after);
            if (appended.author() == AuthorKind.CUSTOMER) {
                handBack.ifAway(after);
            }
        }
    }

    private void changed(Actor actor, Changed changed) {
        KnownConversation before = changed.before();
        KnownConversation after = changed.conversation();
        StaffId assignee = after.assignee();
        if (assignee != null && !assignee.equals(before.assignee()) && !alreadyHandedTo(after.id(), assignee)) {
            noteTaking.assigned(actor, after, assignee, before.assignee() == null, changed.at());
        }
        place(after);
    }

    private boolean alreadyHandedTo(ConversationId conversation, @Nullable StaffId assignee) {
        return turns.assignee(conversation)
                .filter(each -> each.equals(assignee))
                .isPresent();
    }

    private void place(KnownConversation conversation) {
        if (conversation.status().equals(OPEN) && conversation.mergedInto() == null) {
            turns.place(conversation.id(), now());
        } else {
            turns.remove(conversation.id());
        }
        stir.line();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
