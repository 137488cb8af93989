package heed.knowledge;

import gg.jte.Content;
import heed.conversations.ComposerTool;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The choice of templates below a reply, which comes when it is opened. It stands first among the tools, so that Enter in its search searches. */
@Component
class TemplateTool implements ComposerTool {

    private final Templates templates;

    TemplateTool(Templates templates) {
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return actor.may(Right.KNOWLEDGE_READ)
                ? Optional.of(templates.knowledgeTool(frame, conversation.url() + "/reply-templates"))
                : Optional.empty();
    }
}
