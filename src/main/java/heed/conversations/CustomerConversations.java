package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.web.Frame;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a customer and the company have talked about, on the customer's page. */
@Component
class CustomerConversations implements CustomerPanel {

    private static final int MOST = 30;

    private final Conversations conversations;

    CustomerConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel panel(Frame frame, Actor actor, Collection<CustomerId> ids) {
        List<Line> lines = conversations.ofCustomer(ids, MOST).stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .map(each -> new Line(
                        each.subject(),
                        ConversationView.url(each.number()),
                        frame.text("conversations.status." + each.status().key()),
                        each.latest().at()))
                .toList();
        return new Panel(frame.text("conversations.theirs"), frame.text("conversations.theirs.none"), lines);
    }
}
