package heed.automation;

import heed.conversations.AuthorKind;
import heed.conversations.ConversationObserver;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what happened in the transaction in which it did, so that a rule can neither miss it nor see what was rolled back. */
@Component
class NoteOccurrences implements ConversationObserver {

    /** What is older was brought in from the past, and nobody wants it answered. */
    private static final Duration NEWS = Duration.ofHours(1);

    private static final int LONGEST = 20_000;

    private final Occurrences occurrences;
    private final Clock clock;

    NoteOccurrences(Occurrences occurrences, Clock clock) {
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Override
    public void happened(Actor actor, Happening happening) {
        switch (happening) {
            case Appended added -> note(actor, added.conversation(), kinds(added), added.text(), added.at());
            case Changed changed ->
                note(actor, changed.conversation(), kinds(changed.before(), changed.conversation()), "", changed.at());
            case Told told -> {
                if (told.event().equals("promises.event.broken")) {
                    note(actor, told.conversation(), EnumSet.of(EventKind.PROMISE_BROKEN), "", told.at());
                }
            }
            case Brought brought -> Objects.requireNonNull(brought);
            case Merged merged -> Objects.requireNonNull(merged);
            case Unmerged unmerged -> Objects.requireNonNull(unmerged);
        }
    }

    private void note(Actor actor, KnownConversation about, Set<EventKind> kinds, String said, Instant at) {
        if (kinds.isEmpty() || at.isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        occurrences.note(new Occurrence(
                Ids.next(),
                about.id(),
                kinds,
                null,
                said.length() <= LONGEST ? said : said.substring(0, LONGEST),
                actor.kind().name().toLowerCase(Locale.ROOT),
                Causes.now(),
                at,
                0));
    }

    private static Set<EventKind> kinds(Appended added) {
        KnownConversation before = added.before();
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        if (added.kind() == EntryKind.EVENT) {
            // Somebody here writes first: nobody has asked for anything yet that could be confirmed or sorted.
            return kinds;
        }
        if (before == null) {
            kinds.add(EventKind.OPENED);
        } else if (added.kind() == EntryKind.REPLY && added.author() == AuthorKind.PERSON) {
            kinds.add(EventKind.REPLIED);
        } else if (added.author() == AuthorKind.CUSTOMER && added.kind() != EntryKind.EVENT) {
            kinds.add(EventKind.CUSTOMER_WROTE);
        }
        if (before != null && !before.status().equals(added.conversation().status())) {
            kinds.add(EventKind.STATUS_CHANGED);
        }
        addWaiting(kinds, before, added.conversation());
        return kinds;
    }

    private static Set<EventKind> kinds(KnownConversation before, KnownConversation after) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        if (after.assignee() != null && !after.assignee().equals(before.assignee())) {
            kinds.add(EventKind.ASSIGNED);
        }
        if (!after.queue().equals(before.queue())) {
            kinds.add(EventKind.MOVED);
        }
        if (!after.status().equals(before.status()) || !Objects.equals(after.label(), before.label())) {
            kinds.add(EventKind.STATUS_CHANGED);
        }
        if (!after.priority().equals(before.priority())) {
            kinds.add(EventKind.PRIORITY_CHANGED);
        }
        if (!new HashSet<>(after.tags()).equals(new HashSet<>(before.tags()))) {
            kinds.add(EventKind.TAGS_CHANGED);
        }
        addWaiting(kinds, before, after);
        return kinds;
    }

    private static void addWaiting(Set<EventKind> kinds, @Nullable KnownConversation before, KnownConversation after) {
        Instant since = after.waitingSince();
        if (since != null && (before == null || !since.equals(before.waitingSince()))) {
            kinds.add(EventKind.WAITING);
        }
    }
}
