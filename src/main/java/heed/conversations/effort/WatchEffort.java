package heed.conversations.effort;

import heed.conversations.ConversationObserver;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts again what a happening may have changed. A first contact needs no row, so that beginning a conversation costs nothing. */
@Component
class WatchEffort implements ConversationObserver {

    private final CountEffort countEffort;

    WatchEffort(CountEffort countEffort) {
        this.countEffort = countEffort;
    }

    @Override
    public void happened(Actor actor, Happening happening) {
        switch (happening) {
            case Appended added -> {
                if (added.before() != null && added.kind() != EntryKind.NOTE) {
                    countEffort.count(added.conversation().id());
                }
            }
            case Changed changed -> {
                if (tells(changed.conversation(), changed.before())) {
                    countEffort.count(changed.conversation().id());
                }
            }
            case Brought brought -> Objects.requireNonNull(brought);
            case Merged merged -> {
                countEffort.forget(merged.conversation().id());
                countEffort.count(merged.into().id());
            }
            case Told told -> Objects.requireNonNull(told);
            case Unmerged unmerged -> {
                countEffort.count(unmerged.conversation().id());
                countEffort.count(unmerged.from().id());
            }
        }
    }

    private static boolean tells(KnownConversation after, KnownConversation before) {
        return !after.queue().equals(before.queue())
                || !after.status().equals(before.status())
                || !Objects.equals(after.assignee(), before.assignee());
    }
}
