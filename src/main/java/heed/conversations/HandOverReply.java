package heed.conversations;

import heed.parties.KnownCustomer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands a reply to whoever carries its channel. A matter that began by word of mouth is answered by mail, if an address is known. */
@Component
class HandOverReply {

    private static final int EARLIER = 50;

    private final List<ReplyCarrier> carriers;
    private final Entries entries;

    HandOverReply(List<ReplyCarrier> carriers, Entries entries) {
        this.carriers = carriers;
        this.entries = entries;
    }

    void carry(Conversation conversation, Entry reply, KnownCustomer customer, List<CopyTo> copies) {
        String channel = channel(conversation.channel(), customer).key();
        carriers.stream().filter(each -> each.carries(channel)).findFirst().ifPresent(carrier -> {
            List<Entry> before = entries.latest(conversation.id(), EARLIER + 1).reversed().stream()
                    .filter(each -> !each.id().equals(reply.id()))
                    .toList();
            carrier.carry(written(conversation, reply, customer, channel, before, copies));
        });
    }

    private static Channel channel(Channel began, KnownCustomer customer) {
        boolean byMail = began != Channel.CHAT
                && began != Channel.SOCIAL
                && !customer.emails().isEmpty();
        return byMail ? Channel.EMAIL : began;
    }

    private static ReplyWritten written(
            Conversation conversation,
            Entry reply,
            KnownCustomer customer,
            String channel,
            List<Entry> before,
            List<CopyTo> copies) {
        return new ReplyWritten(
                conversation.id(),
                conversation.number(),
                reply.id(),
                channel,
                conversation.queue(),
                conversation.subject(),
                customer.id(),
                customer.name(),
                to(channel, customer),
                reply.text(),
                Markdown.html(reply.text()),
                conversation.language(),
                reply.authorName(),
                reply.authorKind() != AuthorKind.PERSON,
                reply.at(),
                reply.attachments(),
                before.stream().map(Entry::id).toList(),
                before.stream().allMatch(each -> each.kind() == EntryKind.EVENT || each.kind() == EntryKind.NOTE),
                copies);
    }

    private static String to(String channel, KnownCustomer customer) {
        List<String> ways = channel.equals(Channel.EMAIL.key()) ? customer.emails() : customer.phones();
        return ways.isEmpty() ? "" : ways.getFirst();
    }
}
