package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.CaseNames;
import heed.measurement.Subject;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how a measured conversation is called and where its page is. */
@Component
class ConversationNames implements CaseNames {

    private final Conversations conversations;
    private final CustomerDirectory customers;

    ConversationNames(Conversations conversations, CustomerDirectory customers) {
        this.conversations = conversations;
        this.customers = customers;
    }

    @Override
    public String kind() {
        return ConversationFacts.KIND;
    }

    @Override
    public Map<Subject, CaseName> names(Actor actor, Collection<Subject> subjects) {
        List<ConversationId> ids = subjects.stream()
                .map(subject -> new ConversationId(UUID.fromString(subject.id())))
                .toList();
        List<Conversation> seen = conversations.findAll(ids).stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .toList();
        Map<CustomerId, String> names =
                customers.names(seen.stream().map(Conversation::customer).toList());
        return seen.stream()
                .collect(Collectors.toMap(
                        each -> ConversationFacts.subject(each.id()),
                        each -> new CaseName(
                                names.getOrDefault(each.customer(), "") + ": " + each.subject(),
                                ConversationView.url(each.number()))));
    }
}
