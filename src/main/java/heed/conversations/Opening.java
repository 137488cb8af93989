package heed.conversations;

import heed.parties.CustomerDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation begins.
 *
 * @param channel {@code web}, {@code email}, {@code phone}, {@code chat}, {@code social}, {@code post} or {@code in-person}
 * @param queue key of a queue; null means {@code support}
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}; null means normal
 * @param externalId the sender's own id: opening again with the same one changes nothing
 * @param at when the customer wrote; null means now
 */
public record Opening(
        @Nullable String channel,
        @Nullable String subject,
        @Nullable CustomerDetails customer,
        Words words,
        @Nullable String queue,
        @Nullable String priority,
        List<String> tags,
        @Nullable String externalId,
        @Nullable Instant at) {

    public Opening {
        tags = List.copyOf(tags);
    }

    /** A new conversation of normal priority that begins now. */
    public static Opening of(
            String channel, String subject, CustomerDetails customer, Words words, @Nullable String queue) {
        return new Opening(channel, subject, customer, words, queue, null, List.of(), null, null);
    }

    public Opening at(Instant moment) {
        return new Opening(channel, subject, customer, words, queue, priority, tags, externalId, moment);
    }

    public Opening externalId(String id) {
        return new Opening(channel, subject, customer, words, queue, priority, tags, id, at);
    }
}
