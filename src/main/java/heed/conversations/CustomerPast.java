package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerCustody;
import heed.parties.CustomerId;
import heed.parties.CustomerTimeline;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customer and company said to each other, as a part of the customer's past; nothing of queues that one may not read. */
@Component
class CustomerPast implements CustomerTimeline, CustomerCustody {

    private final PastEntries entries;

    CustomerPast(PastEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Happening> happenings(Actor actor, Whose whose, @Nullable Place before, int most) {
        List<String> queues = entries.queuesOf(whose.ids()).stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each))
                .toList();
        return queues.isEmpty() ? List.of() : entries.before(whose.ids(), queues, before, most);
    }

    /** Whoever has conversations is decided over by those who may answer one of them. */
    @Override
    public boolean mayDecideOver(Actor actor, Collection<CustomerId> ids) {
        List<String> queues = entries.queuesOf(ids);
        return queues.isEmpty() || queues.stream().anyMatch(each -> actor.may(Right.CONVERSATIONS_WRITE, each));
    }
}
