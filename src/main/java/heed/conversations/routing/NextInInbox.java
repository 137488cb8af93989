package heed.conversations.routing;

import gg.jte.Content;
import heed.conversations.InboxTool;
import heed.conversations.routing.pages.NextTool;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the next conversation, and the own presence, above the list of the inbox. */
@Component
class NextInInbox implements InboxTool {

    private final Agents agents;
    private final Templates templates;
    private final Clock clock;

    NextInInbox(Agents agents, Templates templates, Clock clock) {
        this.agents = agents;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor) {
        StaffId self = actor.id();
        if (self == null || !actor.may(Right.CONVERSATIONS_WRITE)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Presence presence = agents.presence(self, now);
        Instant since = presence.absentUntil() == null ? presence.since() : null;
        return Optional.of(templates.conversationsRoutingNext(
                frame,
                new NextTool(
                        RoutingWords.state(presence),
                        since == null ? "" : frame.shortly(since, now),
                        "/routing/people/" + self.value())));
    }
}
