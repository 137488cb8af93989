package heed.parties;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person or firm that Heed serves, with every address and number they use, the preferred one first. */
record Customer(
        CustomerId id,
        String name,
        String organisation,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String preferredChannel,
        List<String> emails,
        List<String> phones,
        Instant knownSince,
        @Nullable CustomerId mergedInto,
        int version) {

    Customer {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    Customer reachedBy(@Nullable String email, @Nullable String phone) {
        return new Customer(
                id,
                name,
                organisation,
                language,
                zone,
                preferredChannel,
                email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(phone),
                knownSince,
                mergedInto,
                version);
    }

    Customer called(String newName, @Nullable String newLanguage) {
        return new Customer(
                id,
                newName,
                organisation,
                newLanguage,
                zone,
                preferredChannel,
                emails,
                phones,
                knownSince,
                mergedInto,
                version);
    }

    Customer pointingAt(@Nullable CustomerId survivor) {
        return new Customer(
                id,
                name,
                organisation,
                language,
                zone,
                preferredChannel,
                emails,
                phones,
                knownSince,
                survivor,
                version);
    }

    /** The name, else what else is known of them. */
    String title() {
        return !name.isEmpty()
                ? name
                : !organisation.isEmpty()
                        ? organisation
                        : !emails.isEmpty() ? emails.getFirst() : !phones.isEmpty() ? phones.getFirst() : "?";
    }

    KnownCustomer known() {
        return new KnownCustomer(id, title(), emails, phones, language);
    }
}
