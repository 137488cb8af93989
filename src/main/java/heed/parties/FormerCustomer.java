package heed.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as another system knew them.
 *
 * @param emails as they stood there; what is no address is left out
 * @param phones as they stood there; what is no number is left out
 */
public record FormerCustomer(
        String name,
        List<String> emails,
        List<String> phones,
        @Nullable String language) {

    public FormerCustomer {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
