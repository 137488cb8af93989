package heed.conversations;

import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.web.LiveNews;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Told by the carrier what came of a reply. A reply that never arrives has answered nobody: its clocks run on. */
@Service
public class ReplyDelivery {

    private final Entries entries;
    private final Conversations conversations;
    private final Splits splits;
    private final ConversationFacts facts;
    private final Notify notices;
    private final LiveNews news;

    ReplyDelivery(
            Entries entries,
            Conversations conversations,
            Splits splits,
            ConversationFacts facts,
            Notify notices,
            LiveNews news) {
        this.notices = notices;
        this.entries = entries;
        this.conversations = conversations;
        this.splits = splits;
        this.facts = facts;
        this.news = news;
    }

    /** @param reference how the other side calls it, such as a Message-ID */
    @Atomic
    public void sent(EntryId reply, Instant at, String reference) {
        Entry entry = entries.find(reply).orElseThrow(NotFound::new);
        boolean again = entry.delivery() != null && entry.delivery().failed();
        entries.settle(reply, false, at, reference);
        if (again) {
            answered(entry, at, at);
        }
        news.tell("conversation:" + entry.conversation().value());
    }

    /** What looked as if it had failed was received when it was sent: somebody has found out. */
    @Atomic
    public void arrived(EntryId reply, Instant now) {
        Entry entry = entries.find(reply).orElseThrow(NotFound::new);
        entries.settle(reply, false, now, "");
        answered(entry, entry.at(), now);
        news.tell("conversation:" + entry.conversation().value());
    }

    private void answered(Entry reply, Instant received, Instant told) {
        ConversationId place = splits.placeOf(reply.id()).orElse(reply.conversation());
        Conversation conversation = conversations.findForUpdate(place).orElseThrow(NotFound::new);
        if (reply.id().equals(conversation.latest().entry())) {
            conversations.save(conversation.with(conversation.latest().waitingSince(null)));
        }
        facts.record(List.of(ConversationFacts.replyArrived(conversation, reply, received, told)));
        news.tell("inbox");
    }

    private void tellWriter(Conversation conversation, Entry reply) {
        if (reply.authorKind() == AuthorKind.PERSON && reply.author() != null) {
            notices.tell(
                    List.of(new StaffId(reply.author())),
                    new Notice(
                            NoticeKind.WATCHED,
                            "conversations.notice.not-delivered",
                            List.of(String.valueOf(conversation.number()), conversation.subject()),
                            ConversationView.url(conversation.number()),
                            "conversation:" + conversation.id().value()));
        }
    }

    /** The conversation is opened again. @param reason in the other side's words */
    @Atomic
    public void failed(EntryId reply, Instant at, String reason) {
        Entry entry = entries.find(reply).orElseThrow(NotFound::new);
        ConversationId place = splits.placeOf(reply).orElse(entry.conversation());
        Conversation conversation = conversations.findForUpdate(place).orElseThrow(NotFound::new);
        entries.settle(reply, true, at, reason);
        Conversation.Latest latest = conversation.latest();
        Instant waiting = latest.waitingSince() == null ? entry.at() : latest.waitingSince();
        Conversation again = conversation
                .with(conversation.handling().with(Status.OPEN))
                .with(new Conversation.Latest(
                        latest.entry(), latest.at(), latest.kind(), latest.excerpt(), waiting, latest.hasAttachment()));
        conversations.save(again);
        facts.record(
                conversation.status() == Status.OPEN
                        ? List.of(ConversationFacts.replyFailed(place, entry, at))
                        : List.of(
                                ConversationFacts.replyFailed(place, entry, at),
                                ConversationFacts.statusChanged(again, at, heed.platform.Ids.next())));
        tellWriter(again, entry);
        news.tell("inbox");
        news.tell("conversation:" + place.value());
    }
}
