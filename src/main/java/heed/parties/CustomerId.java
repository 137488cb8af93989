package heed.parties;

import java.util.Collection;
import java.util.UUID;

/** Names a customer. */
public record CustomerId(UUID value) {

    public static UUID[] values(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toArray(UUID[]::new);
    }
}
