package heed.channels.mail;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What speaks against the sender of a mail, beside its conversation: an address for answers that is another, a domain that does not vouch. */
@Component
class DoubtsBeside implements ConversationPanel {

    private static final int MOST = 5;

    private final Doubts doubts;
    private final Templates templates;

    DoubtsBeside(Doubts doubts, Templates templates) {
        this.doubts = doubts;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.CUSTOMER;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        if (!conversation.channel().equals("email") || !actor.may(Right.CONVERSATIONS_READ, conversation.queue())) {
            return Optional.empty();
        }
        List<String> told = doubts.of(conversation.id(), MOST).stream()
                .map(each -> told(frame, each))
                .distinct()
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "doubts", frame.text("mail.doubts"), templates.channelsMailDoubts(frame, told), true));
    }

    private static String told(Frame frame, Doubt doubt) {
        if (doubt.claims() != null) {
            return frame.text("mail.doubt.claims", doubt.sender(), doubt.claims());
        }
        return doubt.replyTo() == null
                ? frame.text("mail.doubt.not-vouched", doubt.sender())
                : frame.text("mail.doubt.reply-to", doubt.sender(), doubt.replyTo());
    }
}
