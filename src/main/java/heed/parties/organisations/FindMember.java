package heed.parties.organisations;

import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the customer whom somebody named by an address, a number, or the address of their page. */
@Component
record FindMember(CustomerDirectory customers) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Optional<KnownCustomer> named(String words) {
        Matcher id = ID.matcher(words);
        return id.find()
                ? customers.find(new CustomerId(UUID.fromString(id.group())))
                : customers.findByEmail(words).or(() -> customers.findByPhone(words));
    }
}
