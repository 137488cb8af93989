package heed.conversations.attention;

import gg.jte.Content;
import heed.conversations.ComposerTool;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The colleagues who appear when an {@code @} is typed in a note. */
@Component
record MentionTool(Templates templates) implements ComposerTool {

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return Optional.of(templates.conversationsAttentionMentionTool(frame, conversation.number()));
    }
}
