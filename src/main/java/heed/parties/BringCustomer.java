package heed.parties;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the customer who uses one of the addresses that another system knew, or takes in a new one with all of them. */
@Service
public class BringCustomer {

    private static final int LONGEST_NAME = 200;

    private final Customers customers;
    private final Reaches reaches;
    private final Region region;
    private final Clock clock;

    BringCustomer(Customers customers, Reaches reaches, Region region, Clock clock) {
        this.customers = customers;
        this.reaches = reaches;
        this.region = region;
        this.clock = clock;
    }

    /** What is known of them here stays as it is; whoever has no name yet gets theirs. Somebody without any address is a new customer each time. */
    @Atomic
    public CustomerId bring(Actor actor, FormerCustomer former) {
        actor.require(Right.IMPORT);
        actor.require(Right.CUSTOMERS_WRITE);
        List<String> emails = former.emails().stream()
                .flatMap(each -> ContactPoints.email(each).stream())
                .distinct()
                .toList();
        List<String> phones = former.phones().stream()
                .flatMap(each -> ContactPoints.phone(each, region.code()).stream())
                .distinct()
                .toList();
        Customer customer =
                known(emails, phones).map(each -> named(each, former)).orElseGet(() -> takeIn(former));
        emails.forEach(each -> reaches.claim(customer.id(), "email", each));
        phones.forEach(each -> reaches.claim(customer.id(), "phone", each));
        return customer.id();
    }

    /** Whether they asked to be forgotten since they were brought. */
    public boolean erased(CustomerId id) {
        return customers.erased(List.of(id));
    }

    private Optional<Customer> known(Collection<String> emails, Collection<String> phones) {
        return Stream.concat(
                        emails.stream().map(each -> customers.findBy("email", each)),
                        phones.stream().map(each -> customers.findBy("phone", each)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Customer named(Customer known, FormerCustomer former) {
        String name = name(former);
        if (known.name().isEmpty() && !name.isEmpty()) {
            customers.save(known.called(name, known.language()));
        }
        return known;
    }

    private static String name(FormerCustomer former) {
        String name = former.name().strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private Customer takeIn(FormerCustomer former) {
        var anew = new Customer(
                new CustomerId(Ids.next()),
                name(former),
                "",
                language(former.language()),
                null,
                null,
                List.of(),
                List.of(),
                clock.instant(),
                null,
                1);
        customers.add(anew);
        return anew;
    }

    private static @Nullable String language(@Nullable String tag) {
        String language = tag == null
                ? ""
                : Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.matches("[a-z]{2,3}") ? language : null;
    }
}
