package heed.parties.timeline;

import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerTimeline;
import heed.parties.CustomerTimeline.Happening;
import heed.parties.CustomerTimeline.Place;
import heed.parties.CustomerTimeline.Whose;
import heed.parties.KnownCustomer;
import heed.platform.NotFound;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module for a screenful of a customer's past and merges what they answer by time. */
@Component
class MergedTimeline {

    /** PostgreSQL orders ids by their bytes, Java by signed halves. */
    private static final Comparator<Happening> NEWEST_FIRST = Comparator.comparing(Happening::at)
            .thenComparing(each -> each.id().toString())
            .reversed();

    private final ObjectProvider<CustomerTimeline> parts;
    private final CustomerDirectory customers;

    MergedTimeline(ObjectProvider<CustomerTimeline> parts, CustomerDirectory customers) {
        this.parts = parts;
        this.customers = customers;
    }

    /** At most so many; nothing that the actor may not see. */
    List<Happening> page(Actor actor, CustomerId id, @Nullable Place before, int most) {
        KnownCustomer customer = customers.find(id).orElseThrow(NotFound::new);
        Collection<CustomerId> all = customers.allOf(id);
        var whose = new Whose(all, customer.phones());
        return parts.stream()
                .flatMap(each -> each.happenings(actor, whose, before, most).stream())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }
}
