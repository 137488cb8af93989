package heed.parties.organisations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.BroughtOrganisations;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes in organisations with their members, without a line of the audit trail for each: the whole import has one. */
@Service
class BringOrganisation implements BroughtOrganisations {

    private static final int LONGEST_NAME = 200;

    private final Organisations organisations;
    private final Members members;
    private final CustomerDirectory customers;
    private final Clock clock;

    BringOrganisation(Organisations organisations, Members members, CustomerDirectory customers, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    @Atomic
    public UUID bring(Actor actor, String name) {
        actor.require(Right.IMPORT);
        actor.require(Right.CUSTOMERS_WRITE);
        String called = name.strip();
        called = called.length() <= LONGEST_NAME ? called : called.substring(0, LONGEST_NAME);
        var anew = new Organisation(Ids.next(), called, Visibility.NONE, List.of(), clock.instant(), 1);
        return organisations.add(anew)
                ? anew.id()
                : organisations.findByName(called).orElseThrow().id();
    }

    @Override
    @Atomic
    public void admit(Actor actor, UUID organisation, CustomerId customer) {
        actor.require(Right.IMPORT);
        actor.require(Right.CUSTOMERS_WRITE);
        if (organisations.lock(organisation).isPresent()) {
            customers.find(customer).ifPresent(known -> members.join(organisation, known.id(), clock.instant()));
        }
    }
}
