package heed.channels.imports.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in an export, in any order. Every id is the other system's own. */
public sealed interface Found {

    record Organisation(String id, String name) implements Found {}

    /**
     * Somebody who wrote or was written to.
     *
     * @param colleague whether they worked there
     * @param whole false where they are only mentioned: what is said of them elsewhere goes before
     */
    record Person(
            String id,
            String name,
            List<String> emails,
            List<String> phones,
            @Nullable String language,
            @Nullable String organisation,
            boolean colleague,
            boolean whole)
            implements Found {

        public Person {
            emails = List.copyOf(emails);
            phones = List.copyOf(phones);
        }
    }

    /** One more address of somebody. */
    record Address(
            String id,
            String person,
            @Nullable String email,
            @Nullable String phone) implements Found {}

    /**
     * A conversation.
     *
     * @param channel as in {@link heed.conversations.Opening#channel()}
     * @param formerStatus as it was called there
     * @param status key of the status that this is here
     * @param priority as in {@link heed.conversations.Opening#priority()}
     * @param place the group, mailbox or department that it stood in, empty for none
     */
    record Ticket(
            String id,
            String number,
            String subject,
            String channel,
            String formerStatus,
            String status,
            String priority,
            String place,
            @Nullable String requester,
            @Nullable String assignee,
            List<String> tags,
            Instant openedAt)
            implements Found {

        public Ticket {
            tags = List.copyOf(tags);
        }
    }

    /** What is said of a conversation elsewhere; null for what is not. */
    record Detail(
            String ticket,
            @Nullable String subject,
            @Nullable String priority) implements Found {}

    record Tag(String ticket, String tag) implements Found {}

    /** A thread of messages that belongs to a conversation. */
    record Thread(String id, String ticket) implements Found {}

    /** Who speaks; unknown asks who the author is. */
    enum Voice {
        CUSTOMER,
        COLLEAGUE,
        PROGRAM,
        UNKNOWN
    }

    /**
     * What was said.
     *
     * @param parent id of the conversation or thread
     * @param author id of the person, null where the export does not say
     * @param authorName what the export calls them here, empty where it does not
     * @param internal whether the customer was not to see it
     * @param files names of files that the export only mentions
     */
    record Message(
            String id,
            String parent,
            @Nullable String author,
            String authorName,
            Voice voice,
            boolean internal,
            Instant at,
            String text,
            @Nullable String html,
            List<String> files)
            implements Found {

        public Message {
            files = List.copyOf(files);
        }
    }

    /** A file that the export mentions apart from its message. */
    record File(String id, String message, String name) implements Found {}

    /**
     * What could not be read.
     *
     * @param place the file, or the file's table
     * @param line 0 where it is not known
     * @param message key of the sentence that says why
     */
    record Unreadable(String place, int line, String message, List<String> facts) implements Found {

        public Unreadable {
            facts = List.copyOf(facts);
        }

        static Unreadable at(String place, int line, String message, String... facts) {
            return new Unreadable(place, line, message, List.of(facts));
        }
    }
}
