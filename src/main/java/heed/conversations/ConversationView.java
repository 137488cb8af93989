package heed.conversations;

import heed.identity.StaffId;
import heed.parties.KnownCustomer;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as the API shows it; entries and targets only where one conversation was asked for. */
record ConversationView(
        UUID id,
        long number,
        String channel,
        String subject,
        String status,
        String statusCategory,
        @Nullable String statusLabel,
        Customer customer,
        String queue,
        String priority,
        @Nullable UUID assignee,
        List<String> tags,
        String language,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant snoozedUntil,
        String excerpt,

        @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
        @Nullable
        List<Excerpt.Mark> highlights,

        @Nullable UUID mergedInto,
        String url,

        @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
        @Nullable
        Slice<EntryView> entries,

        @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
        @Nullable
        List<TargetView> targets,

        @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, Object> fields) {

    record Customer(UUID id, String name, List<String> emails, List<String> phones) {}

    static ConversationView of(
            Conversation conversation,
            @Nullable KnownCustomer customer,
            @Nullable Slice<EntryView> entries,
            @Nullable List<TargetView> targets,
            @Nullable Map<String, Object> fields) {
        StaffId assignee = conversation.handling().assignee();
        ConversationId survivor = conversation.mergedInto();
        return new ConversationView(
                conversation.id().value(),
                conversation.number(),
                conversation.channel().key(),
                conversation.subject(),
                conversation.status().key(),
                conversation.status().category().key(),
                conversation.handling().label(),
                customer == null
                        ? new Customer(conversation.customer().value(), "", List.of(), List.of())
                        : new Customer(customer.id().value(), customer.name(), customer.emails(), customer.phones()),
                conversation.queue(),
                conversation.handling().priority().key(),
                assignee == null ? null : assignee.value(),
                conversation.handling().tags(),
                conversation.language(),
                conversation.openedAt(),
                conversation.latest().at(),
                conversation.latest().waitingSince(),
                conversation.handling().snoozedUntil(),
                conversation.latest().excerpt(),
                null,
                survivor == null ? null : survivor.value(),
                url(conversation.number()),
                entries,
                targets,
                fields);
    }

    /** With what was found in place of what came last. */
    ConversationView with(@Nullable Excerpt found) {
        return found == null
                ? this
                : new ConversationView(
                        id,
                        number,
                        channel,
                        subject,
                        status,
                        statusCategory,
                        statusLabel,
                        customer,
                        queue,
                        priority,
                        assignee,
                        tags,
                        language,
                        createdAt,
                        updatedAt,
                        waitingSince,
                        snoozedUntil,
                        found.words(),
                        found.marks(),
                        mergedInto,
                        url,
                        entries,
                        targets,
                        fields);
    }

    static String url(long number) {
        return "/conversations/" + number;
    }
}
