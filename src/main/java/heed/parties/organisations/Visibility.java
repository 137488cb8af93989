package heed.parties.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who of an organisation may follow the conversations of its members. */
enum Visibility {
    /** Nobody but each member their own. */
    NONE,
    /** Those who lead it. */
    ROLE,
    /** Those who are members by name. */
    MEMBER,
    /** Also those who belong to it by a verified address alone. */
    EVERYONE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Visibility> of(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
