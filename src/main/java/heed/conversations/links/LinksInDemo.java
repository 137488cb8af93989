package heed.conversations.links;

import heed.conversations.ConversationId;
import heed.conversations.ConversationSelection;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came of the burst in Mill Lane belongs to the burst. */
@Component
record LinksInDemo(LinkConversations link, Links links, ConversationSelection selection) implements DemoChapter {

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void tell() {
        Optional<ConversationId> burst = about("Water coming up through Mill Lane");
        Optional<ConversationId> brown = about("Water still brown after the burst in Mill Lane");
        Optional<ConversationId> washing = about("Washing ruined by brown water");
        burst.ifPresent(cause -> {
            brown.ifPresent(each -> link.link(Actor.SYSTEM, each, Relation.PARENT, cause));
            washing.ifPresent(each -> link.link(Actor.SYSTEM, each, Relation.RELATED, cause));
        });
    }

    private Optional<ConversationId> about(String subject) {
        return selection.found(Actor.SYSTEM, "all", "\"" + subject + "\"", 20).stream()
                .filter(each -> each.subject().equals(subject) && each.mergedInto() == null)
                .map(KnownConversation::id)
                .filter(each -> links.of(each, 1).isEmpty())
                .findFirst();
    }
}
