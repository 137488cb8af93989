package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a note be what was said in a call or on a visit, with the time of that. */
@Component
class TalkTool implements ComposerTool {

    private static final String TALK = "talk";
    private static final String AT = "talkedAt";

    private final Templates templates;

    TalkTool(Templates templates) {
        this.templates = templates;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return tool(frame, actor, conversation, Filled.NOTHING);
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation, Filled filled) {
        return actor.may(Right.CONVERSATIONS_WRITE, conversation.queue())
                ? Optional.of(templates.conversationsTalk(frame, filled.of(TALK), filled.of(AT), filled.faults()))
                : Optional.empty();
    }

    /** What a note is. */
    static EntryKind kind(Map<String, String> fields) {
        return switch (fields.getOrDefault(TALK, "")) {
            case "call" -> EntryKind.CALL;
            case "in-person" -> EntryKind.IN_PERSON;
            default -> EntryKind.NOTE;
        };
    }

    /**
     * When they spoke, null for now; a note is always of now.
     *
     * @throws Invalid where it is no time
     */
    static @Nullable Instant at(Map<String, String> fields, ZoneId zone) {
        if (kind(fields) == EntryKind.NOTE) {
            return null;
        }
        Instant at = SnoozeTime.changed(fields.getOrDefault(AT, ""), null, zone);
        if (Instant.MIN.equals(at)) {
            throw Invalid.at("/at", "conversations.fault.talked");
        }
        return at;
    }
}
