package heed.parties.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What allows Heed's company to write for a purpose (GDPR, article 6). */
enum Basis {
    /** Only to those who agreed. */
    CONSENT,
    /** To all who did not object. */
    INTEREST;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Basis> of(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
