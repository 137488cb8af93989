package heed.channels.mail;

import heed.conversations.ConversationDirectory;
import heed.identity.Actor;
import heed.platform.NotFound;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The number of a conversation as people write it in a subject: {@code [#123]} or {@code Heed#123}. Everybody can write one. */
@Component
class SubjectNumber {

    private static final Pattern NUMBER =
            Pattern.compile("\\[#(\\d{1,15})]|(?<![\\p{L}\\p{N}])Heed#(\\d{1,15})(?!\\d)");

    private final ConversationDirectory conversations;

    SubjectNumber(ConversationDirectory conversations) {
        this.conversations = conversations;
    }

    /** The conversation that the first number means; empty where there is none such. */
    Optional<UUID> in(String subject) {
        return number(subject).flatMap(this::find);
    }

    static Optional<Long> number(String subject) {
        Matcher found = NUMBER.matcher(subject);
        return found.find()
                ? Optional.of(Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1)))
                : Optional.empty();
    }

    private Optional<UUID> find(long number) {
        try {
            return Optional.of(conversations.find(Actor.SYSTEM, number).id().value());
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }
}
