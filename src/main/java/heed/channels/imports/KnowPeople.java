package heed.channels.imports;

import heed.channels.imports.BroughtThings.Brought;
import heed.channels.imports.reading.Found.Address;
import heed.channels.imports.reading.Found.Organisation;
import heed.channels.imports.reading.Found.Person;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.parties.BringCustomer;
import heed.parties.BroughtOrganisations;
import heed.parties.CustomerId;
import heed.parties.FormerCustomer;
import heed.platform.Atomic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds out who a person of another system is here: a colleague by their address, or a customer, taken in once. */
@Service
class KnowPeople {

    private static final String PERSON = "person";
    private static final String ORGANISATION = "organisation";

    private final ImportRecords records;
    private final BroughtThings broughtThings;
    private final BringCustomer bringCustomer;
    private final BroughtOrganisations organisations;
    private final StaffDirectory staff;

    KnowPeople(
            ImportRecords records,
            BroughtThings broughtThings,
            BringCustomer bringCustomer,
            BroughtOrganisations organisations,
            StaffDirectory staff) {
        this.records = records;
        this.broughtThings = broughtThings;
        this.bringCustomer = bringCustomer;
        this.organisations = organisations;
        this.staff = staff;
    }

    /** Somebody asked to be forgotten since they were brought. */
    static final class Erased extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    Optional<Person> person(Import from, String id) {
        return records.find(from.id(), PERSON, id, Person.class);
    }

    /** Whoever signs in here with one of their addresses. */
    Optional<Colleague> colleague(Person person) {
        return person.emails().stream()
                .flatMap(each -> staff.findByEmail(each).stream())
                .findFirst();
    }

    /** Whether they were brought before and erased since. */
    boolean forgotten(Import from, String id) {
        return broughtThings
                .find(from, PERSON, id)
                .filter(each -> bringCustomer.erased(new CustomerId(each.ours())))
                .isPresent();
    }

    /**
     * The customer that they are here, taken in where they are none yet.
     *
     * @throws Erased where they are to stay forgotten
     */
    @Atomic
    CustomerId customer(Import from, String id) {
        records.lock(from.id(), PERSON, id);
        Optional<Brought> before = broughtThings.find(from, PERSON, id);
        if (before.isPresent()) {
            if (forgotten(from, id)) {
                throw new Erased();
            }
            return new CustomerId(before.get().ours());
        }
        Person person =
                person(from, id).orElseGet(() -> new Person(id, "", List.of(), List.of(), null, null, false, false));
        List<Address> more = records.below(from.id(), "address", id, Address.class);
        CustomerId customer = bringCustomer.bring(from.by().actor(), former(from, person, more));
        broughtThings.keep(from, PERSON, id, customer.value(), "", 0);
        String organisation = person.organisation();
        if (organisation != null) {
            organisation(from, organisation)
                    .ifPresent(each -> organisations.admit(from.by().actor(), each, customer));
        }
        return customer;
    }

    private Optional<UUID> organisation(Import from, String id) {
        Optional<UUID> before = broughtThings.find(from, ORGANISATION, id).map(Brought::ours);
        if (before.isPresent()) {
            return before;
        }
        Optional<UUID> anew = records.find(from.id(), ORGANISATION, id, Organisation.class)
                .map(each -> organisations.bring(from.by().actor(), each.name()));
        anew.ifPresent(each -> broughtThings.keep(from, ORGANISATION, id, each, "", 0));
        return anew;
    }

    private static FormerCustomer former(Import from, Person person, List<Address> more) {
        List<String> emails = Stream.concat(
                        person.emails().stream(),
                        more.stream().map(Address::email).filter(Objects::nonNull))
                .toList();
        List<String> phones = Stream.concat(
                        person.phones().stream(),
                        more.stream().map(Address::phone).filter(Objects::nonNull))
                .toList();
        boolean nameless = person.name().isBlank() && emails.isEmpty() && phones.isEmpty();
        String name = nameless ? from.source().title() + " " + person.id() : person.name();
        return new FormerCustomer(name, emails, phones, person.language());
    }
}
