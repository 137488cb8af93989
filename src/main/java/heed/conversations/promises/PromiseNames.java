package heed.conversations.promises;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.CaseNames;
import heed.measurement.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names a measured promise by its words. */
@Component
class PromiseNames implements CaseNames {

    private final Promises promises;
    private final ConversationDirectory conversations;

    PromiseNames(Promises promises, ConversationDirectory conversations) {
        this.promises = promises;
        this.conversations = conversations;
    }

    @Override
    public String kind() {
        return PromiseFacts.KIND;
    }

    @Override
    public Map<Subject, CaseName> names(Actor actor, Collection<Subject> subjects) {
        if (!actor.may(Right.CONVERSATIONS_READ)) {
            return Map.of();
        }
        List<Promise> all = promises.findAll(
                subjects.stream().map(subject -> UUID.fromString(subject.id())).toList());
        Set<ConversationId> seen =
                conversations
                        .findAll(actor, all.stream().map(Promise::conversation).collect(Collectors.toSet()))
                        .stream()
                        .map(KnownConversation::id)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> seen.contains(each.conversation()))
                .collect(Collectors.toMap(
                        each -> PromiseFacts.subject(each.id()),
                        each -> new CaseName(
                                each.text(), "/promises/" + each.id().value())));
    }
}
