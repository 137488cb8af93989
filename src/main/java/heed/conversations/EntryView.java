package heed.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the API shows it. The event's name and facts are for programs, the text is for people. */
record EntryView(
        UUID id,
        String kind,
        Author author,
        Instant at,
        String text,
        @Nullable String visibleText,
        String html,
        String language,
        @Nullable String event,
        List<String> facts,
        List<Attachment> attachments,
        @Nullable Delivery delivery) {

    record Author(String kind, @Nullable UUID id, String name) {}

    record Delivery(String state, Instant at, String remark) {}

    static EntryView of(Entry entry) {
        Entry.Delivery delivery = entry.delivery();
        return new EntryView(
                entry.id().value(),
                entry.kind().key(),
                new Author(entry.authorKind().key(), entry.author(), entry.authorName()),
                entry.at(),
                entry.text(),
                entry.visible(),
                html(entry),
                entry.language(),
                entry.event(),
                entry.facts().stream()
                        .map(fact -> InEachLanguage.in(Locale.ENGLISH, fact))
                        .toList(),
                entry.attachments(),
                delivery == null
                        ? null
                        : new Delivery(delivery.failed() ? "failed" : "sent", delivery.at(), delivery.remark()));
    }

    /** A reply that has not left yet: it stands in no timeline, and its delivery tells when it leaves. */
    static EntryView of(Outgoing reply, String language) {
        return new EntryView(
                reply.entry().value(),
                EntryKind.REPLY.key(),
                new Author(
                        AuthorKind.PERSON.key(),
                        reply.sender().staff(),
                        reply.sender().name()),
                reply.writtenAt(),
                reply.text(),
                null,
                Markdown.html(reply.text()),
                reply.language() == null ? language : reply.language(),
                null,
                List.of(),
                List.of(),
                new Delivery("leaving", reply.leavesAt(), ""));
    }

    /** What was newly said: a letter that came with HTML of its own is shown as the plain text it also has. */
    static String html(Entry entry) {
        boolean letter = entry.html() != null || entry.visible() != null;
        return letter ? Markdown.plain(entry.said()) : Markdown.html(entry.text());
    }
}
