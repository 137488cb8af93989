package heed.conversations;

import heed.identity.StaffId;
import heed.parties.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that took place in another system.
 *
 * @param externalId the other system's id with its name before it: bringing it again adds only what is new
 * @param system what the other system is called
 * @param number what people called the conversation by there; a search finds it by this number too
 * @param channel as in {@link Opening#channel()}
 * @param priority as in {@link Opening#priority()}
 * @param status key of a status; one that sleeps is open
 * @param entries at least one; they are put into the order of their times
 */
public record FormerConversation(
        String externalId,
        String system,
        String number,
        String channel,
        String subject,
        CustomerId customer,
        @Nullable String language,
        String queue,
        String priority,
        String status,
        @Nullable StaffId assignee,
        List<String> tags,
        Instant openedAt,
        List<FormerEntry> entries) {

    public FormerConversation {
        tags = List.copyOf(tags);
        entries = entries.stream().sorted(Comparator.comparing(FormerEntry::at)).toList();
    }
}
