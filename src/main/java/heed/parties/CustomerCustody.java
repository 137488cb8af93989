package heed.parties;

import heed.identity.Actor;
import java.util.Collection;

/** A module that keeps what belongs to customers says who may decide over one: join them to another, or part them again. */
public interface CustomerCustody {

    /** @param ids the customer and all who were merged into them */
    boolean mayDecideOver(Actor actor, Collection<CustomerId> ids);
}
