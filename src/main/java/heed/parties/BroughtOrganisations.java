package heed.parties;

import heed.identity.Actor;
import java.util.UUID;

/** Takes in the organisations that another system knew. */
public interface BroughtOrganisations {

    /** The organisation of this name, known or new. */
    UUID bring(Actor actor, String name);

    /** Makes a member of a customer who is none. One whose organisation is gone stays without. */
    void admit(Actor actor, UUID organisation, CustomerId customer);
}
