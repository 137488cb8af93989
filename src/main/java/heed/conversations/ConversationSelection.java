package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Many conversations at once: those that somebody names, or those that a view finds. Only what the actor may read. */
@Component
public class ConversationSelection {

    private final Conversations conversations;
    private final FoundConversations found;
    private final ListQuestions questions;
    private final Search search;

    ConversationSelection(
            Conversations conversations, FoundConversations found, ListQuestions questions, Search search) {
        this.conversations = conversations;
        this.found = found;
        this.questions = questions;
        this.search = search;
    }

    /** @throws Invalid at {@code /q} where the words of a search are not understood */
    public void check(Actor actor, String words) {
        search.conditions(actor, words);
    }

    /** Whether a built-in view has this key. */
    public boolean builtIn(String view) {
        return View.of(view).isPresent();
    }

    /**
     * Those that a view and a search find, in the view's order.
     *
     * @throws NotFound where there is no such view
     */
    public List<KnownConversation> found(Actor actor, String view, String words, int most) {
        actor.require(Right.CONVERSATIONS_READ);
        ListQuestion question = questions.find(actor, view, words).orElseThrow(NotFound::new);
        Conditions conditions = search.conditions(actor, question.search());
        return found.page(actor, question.view(), question.order(), conditions, null, most).stream()
                .map(KnownConversation::of)
                .toList();
    }

    /** Those of the ids that the actor may read. */
    public List<KnownConversation> named(Actor actor, Collection<ConversationId> ids) {
        return readable(actor, conversations.findAll(ids));
    }

    /** Those of the numbers that the actor may read. */
    public List<KnownConversation> numbered(Actor actor, Collection<Long> numbers) {
        return readable(actor, conversations.findByNumbers(numbers));
    }

    private static List<KnownConversation> readable(Actor actor, List<Conversation> all) {
        actor.require(Right.CONVERSATIONS_READ);
        return all.stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .map(KnownConversation::of)
                .toList();
    }
}
