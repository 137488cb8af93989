package heed.conversations.following;

import heed.parties.CustomerId;
import java.util.Collection;
import java.util.Set;

/**
 * A customer who reads.
 *
 * @param own the customer and all who were merged into them
 * @param sight these and everybody whose conversations they may follow
 */
record Follower(Collection<CustomerId> own, Collection<CustomerId> sight) {

    Follower {
        own = Set.copyOf(own);
        sight = Set.copyOf(sight);
    }
}
