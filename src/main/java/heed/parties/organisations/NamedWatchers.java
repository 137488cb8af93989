package heed.parties.organisations;

import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerWatchers;
import heed.parties.KnownCustomer;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers who follows a customer's conversations. */
@Component
class NamedWatchers implements CustomerWatchers {

    private final CustomerDirectory customers;
    private final Watches watches;

    NamedWatchers(CustomerDirectory customers, Watches watches) {
        this.customers = customers;
        this.watches = watches;
    }

    @Override
    public List<KnownCustomer> of(CustomerId watched) {
        List<CustomerId> watchers = watches.watchersOf(customers.allOf(watched));
        return watchers.isEmpty()
                ? List.of()
                : customers.findAll(watchers).values().stream()
                        .distinct()
                        .sorted(Comparator.comparing(KnownCustomer::name))
                        .toList();
    }
}
