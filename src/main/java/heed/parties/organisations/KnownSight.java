package heed.parties.organisations;

import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerSight;
import heed.parties.KnownCustomer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers whose conversations a customer may follow. */
@Component
class KnownSight implements CustomerSight {

    private final CustomerDirectory customers;
    private final Members members;
    private final Watches watches;

    KnownSight(CustomerDirectory customers, Members members, Watches watches) {
        this.customers = customers;
        this.members = members;
        this.watches = watches;
    }

    @Override
    public Collection<CustomerId> visibleTo(CustomerId viewer) {
        Collection<CustomerId> own = family(viewer);
        var roots = new HashSet<CustomerId>(members.visibleThrough(own));
        roots.addAll(watches.watchedBy(own));
        var visible = new HashSet<CustomerId>(own);
        visible.addAll(customers.allOf(customers.findAll(roots).values().stream()
                .map(KnownCustomer::id)
                .toList()));
        return Set.copyOf(visible);
    }

    @Override
    public boolean maySee(CustomerId viewer, CustomerId owner, boolean confidential) {
        return confidential ? family(viewer).contains(owner) : visibleTo(viewer).contains(owner);
    }

    private Collection<CustomerId> family(CustomerId id) {
        return customers.find(id).map(found -> customers.allOf(found.id())).orElse(Set.of());
    }
}
