package heed.parties;

import heed.platform.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers what others ask about customers. */
@Component
class KnownCustomers implements CustomerDirectory {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()./-]{3,}");

    private final Customers customers;
    private final Reaches reaches;
    private final Region region;

    KnownCustomers(Customers customers, Reaches reaches, Region region) {
        this.customers = customers;
        this.reaches = reaches;
        this.region = region;
    }

    @Override
    public Optional<KnownCustomer> find(CustomerId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public void require(CustomerId id) {
        if (find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    @Override
    public Optional<KnownCustomer> findByEmail(String email) {
        return ContactPoints.email(email)
                .flatMap(address -> customers.findBy("email", address))
                .map(Customer::known);
    }

    @Override
    public Map<String, CustomerId> findByEmails(Collection<String> emails) {
        var addresses = new HashMap<String, String>();
        emails.forEach(email -> ContactPoints.email(email).ifPresent(address -> addresses.put(email, address)));
        Map<String, CustomerId> known = customers.findByEmails(addresses.values());
        addresses.values().retainAll(known.keySet());
        return addresses.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(known.get(entry.getValue()))));
    }

    @Override
    public Optional<KnownCustomer> findByPhone(String phone) {
        return ContactPoints.phone(phone, region.code())
                .flatMap(number -> customers.findBy("phone", number))
                .map(Customer::known);
    }

    @Override
    public List<String> onFile(CustomerId id, String kind, Instant before) {
        return reaches.onFile(customers.withMerged(List.of(id)), kind, before);
    }

    @Override
    public Map<CustomerId, KnownCustomer> findAll(Collection<CustomerId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : customers.survivors(Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(
                                Customers.Survivor::asked,
                                found -> found.customer().known()));
    }

    @Override
    public Map<CustomerId, String> names(Collection<CustomerId> ids) {
        return findAll(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    @Override
    public Collection<CustomerId> allOf(CustomerId id) {
        return customers.withMerged(List.of(id));
    }

    @Override
    public Collection<CustomerId> allOf(Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : customers.withMerged(ids);
    }

    @Override
    public Optional<Collection<CustomerId>> matching(String words, int most) {
        List<CustomerId> found = customers.matching(sought(words), most + 1);
        if (found.size() > most) {
            return Optional.empty();
        }
        return Optional.of(found.isEmpty() ? List.of() : customers.withMerged(found));
    }

    @Override
    public Collection<CustomerId> matchingAmong(Collection<CustomerId> ids, String words) {
        return ids.isEmpty() ? List.of() : customers.matchingAmong(ids, sought(words));
    }

    /** A number is kept as +441632960148, so the zeros of 01632 and 0044 and what stands between the digits are not looked for. */
    private static String sought(String words) {
        return PHONE.matcher(words.strip()).matches()
                ? words.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "")
                : words.strip();
    }
}
