package heed.knowledge;

import heed.conversations.KnownConversation;
import heed.identity.Actor;
import java.util.List;
import java.util.Optional;

/** Puts what is kept into words for one conversation. Nothing is stored by asking. */
public interface ReplyWriting {

    /**
     * A template in the customer's language, else the company's.
     *
     * @throws heed.platform.NotFound where there is none that the actor may see
     * @throws heed.platform.Refused where it may not be used in this queue, or is archived
     */
    FilledReply fill(Actor actor, KnownConversation conversation, TemplateId template);

    /** Any text with variables. */
    FilledReply fill(Actor actor, KnownConversation conversation, String text);

    /** The template that a code means to the actor, in whichever queue. */
    Optional<KnownTemplate> find(Actor actor, String code);

    /** The template, if the actor may see it. */
    Optional<KnownTemplate> find(Actor actor, TemplateId id);

    /** Those that the actor may use, the most useful first. */
    List<KnownTemplate> all(Actor actor, int most);
}
