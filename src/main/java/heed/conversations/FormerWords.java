package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.conversations.Conversation.Latest;
import heed.platform.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was said in another system as Heed would have noted it. */
final class FormerWords {

    private static final int LONGEST_SUBJECT = 998;

    private FormerWords() {}

    static Conversation blank(FormerConversation former, String language) {
        var id = new ConversationId(Ids.next());
        Instant at = former.openedAt().truncatedTo(ChronoUnit.MICROS);
        String subject = former.subject();
        return new Conversation(
                id,
                0,
                Channel.of(former.channel()).orElse(Channel.WEB),
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT),
                former.customer(),
                language,
                at,
                handling(former),
                new Latest(new EntryId(id.value()), at, EntryKind.EVENT, "", null, false),
                null,
                1);
    }

    static Handling handling(FormerConversation former) {
        Status status = Status.of(former.status())
                .filter(each -> each != Status.SNOOZED)
                .orElse(Status.OPEN);
        return new Handling(
                former.queue(),
                Priority.of(former.priority()).orElse(Priority.NORMAL),
                status,
                former.assignee(),
                former.tags(),
                null,
                null);
    }

    static List<Entry> entries(Conversation conversation, List<FormerEntry> former) {
        return former.stream().map(each -> entry(conversation, each)).toList();
    }

    /** Since when the customer waits for an answer there; null where they do not, or nobody owes one. */
    static @Nullable Instant waitingSince(FormerConversation former) {
        Instant since = null;
        for (FormerEntry each : former.entries()) {
            if (each.kind() == EntryKind.CUSTOMER_MESSAGE && each.author() == AuthorKind.CUSTOMER) {
                since = Objects.requireNonNullElse(since, each.at());
            } else if (each.kind() == EntryKind.REPLY && each.author() == AuthorKind.PERSON) {
                since = null;
            }
        }
        return handling(former).status() == Status.OPEN && since != null ? since.truncatedTo(ChronoUnit.MICROS) : null;
    }

    /** @param before null where nothing was said before */
    static Latest latest(@Nullable Latest before, List<Entry> more, @Nullable Instant waitingSince) {
        boolean files = more.stream().anyMatch(each -> !each.attachments().isEmpty());
        Optional<Entry> newest = more.isEmpty() ? Optional.empty() : Optional.of(more.getLast());
        Latest said = newest.filter(each -> before == null || !each.at().isBefore(before.at()))
                .map(each -> new Latest(each.id(), each.at(), each.kind(), each.excerpt(), waitingSince, files))
                .orElse(before);
        Latest last = Objects.requireNonNull(said);
        return new Latest(
                last.entry(),
                last.at(),
                last.kind(),
                last.excerpt(),
                waitingSince,
                files || before != null && before.hasAttachment());
    }

    private static Entry entry(Conversation conversation, FormerEntry former) {
        Words words = former.words();
        return new Entry(
                new EntryId(Ids.next()),
                conversation.id(),
                former.kind(),
                former.author(),
                former.authorId(),
                former.authorName(),
                former.at().truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNullElse(words.language(), conversation.language()),
                words.text(),
                words.html(),
                words.visible(),
                null,
                List.of(),
                words.attachments(),
                null);
    }
}
