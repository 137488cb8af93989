package heed.parties;

import org.jspecify.annotations.Nullable;

/** What somebody who wrote or called says about themselves; anything may be missing, but not everything. */
public record CustomerDetails(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language) {

    public static CustomerDetails ofEmail(String email, @Nullable String name) {
        return new CustomerDetails(name, email, null, null);
    }

    public static CustomerDetails ofPhone(String phone, @Nullable String name) {
        return new CustomerDetails(name, null, phone, null);
    }
}
