package heed.parties.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A firm or a house that customers belong to, by name or by a verified address at one of its domains. */
record Organisation(UUID id, String name, Visibility visibility, List<String> domains, Instant createdAt, int version) {

    Organisation {
        domains = List.copyOf(domains);
    }
}
