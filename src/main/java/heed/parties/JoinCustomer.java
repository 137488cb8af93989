package heed.parties;

import heed.identity.Actor;

/** Finds the customer who uses one of these addresses or numbers, or takes in a new one. */
public interface JoinCustomer {

    /** Two calls at once with one address give one customer. */
    KnownCustomer join(Actor actor, CustomerDetails details);
}
