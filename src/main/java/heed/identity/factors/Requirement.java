package heed.identity.factors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of whom the company demands a second factor; who has none is led to set one up at the next sign-in. */
enum Requirement {
    NOBODY,
    ADMINISTRATORS,
    EVERYONE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Requirement> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    boolean holdsFor(boolean administrator) {
        return switch (this) {
            case NOBODY -> false;
            case ADMINISTRATORS -> administrator;
            case EVERYONE -> true;
        };
    }
}
