package heed.automation;

import gg.jte.Content;
import heed.conversations.ComposerTool;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The choice of macros below a reply, which comes when it is opened. */
@Component
class MacroTool implements ComposerTool {

    private final Templates templates;

    MacroTool(Templates templates) {
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return actor.may(Right.AUTOMATION_READ)
                ? Optional.of(templates.automationTool(frame, conversation.url() + "/macros"))
                : Optional.empty();
    }
}
