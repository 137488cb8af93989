package heed.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as other modules see one.
 *
 * @param name what to call them: their name, else an address or number of theirs
 * @param emails addresses in lower case, the preferred one first
 * @param phones numbers in E.164, the preferred one first
 * @param language ISO 639-1 code, null while it is not known
 */
public record KnownCustomer(
        CustomerId id,
        String name,
        List<String> emails,
        List<String> phones,
        @Nullable String language) {

    public KnownCustomer {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
