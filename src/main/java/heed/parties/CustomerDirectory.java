package heed.parties;

import heed.platform.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question others may ask about customers. One who was merged into another answers as the other. */
public interface CustomerDirectory {

    Optional<KnownCustomer> find(CustomerId id);

    /** @throws NotFound where there is no such customer */
    void require(CustomerId id);

    /** The customer who uses this address, whatever its case. */
    Optional<KnownCustomer> findByEmail(String email);

    /** Who uses each of these addresses, by the address as it is asked; those that nobody uses are left out. */
    Map<String, CustomerId> findByEmails(Collection<String> emails);

    /** The customer who uses this number, in any form in which people write it. */
    Optional<KnownCustomer> findByPhone(String phone);

    /**
     * The addresses that led to this customer before then. One that was given since proves nothing about who asks.
     *
     * @param kind {@code email} or {@code phone}
     */
    List<String> onFile(CustomerId id, String kind, Instant before);

    /** In one query; unknown ids are left out. */
    Map<CustomerId, KnownCustomer> findAll(Collection<CustomerId> ids);

    /** What to call them, in one query; unknown ids are left out. */
    Map<CustomerId, String> names(Collection<CustomerId> ids);

    /** This customer and all who were merged into them: the ids under which their past is kept. */
    Collection<CustomerId> allOf(CustomerId id);

    /** As {@link #allOf(CustomerId)} for many, in one query. */
    Collection<CustomerId> allOf(Collection<CustomerId> ids);

    /**
     * Those whose name, organisation, address or number contains the words, with all who were merged into them; empty where more
     * than that many match.
     */
    Optional<Collection<CustomerId>> matching(String words, int most);

    /** Those of the ids for which it is so. */
    Collection<CustomerId> matchingAmong(Collection<CustomerId> ids, String words);
}
