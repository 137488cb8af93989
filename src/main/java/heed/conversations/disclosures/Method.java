package heed.conversations.disclosures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How somebody showed who they are. What only a claimant knows is none: answers to security questions can be looked up. */
enum Method {
    /** They opened the link that was sent to an address on file. */
    LINK(1),
    /** They answered when called back on a number on file. */
    CALL_BACK(1),
    /** They were signed in to the customer's account. */
    PORTAL(2),
    TWO_FACTORS(3),
    /** In person, with a document that was seen and not kept. */
    DOCUMENT_SEEN(3);

    private final int level;

    Method(int level) {
        this.level = level;
    }

    /** The assurance it gives, 1–3; 0 is a mere claim. */
    int level() {
        return level;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Method> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Those that a colleague records; a link speaks for itself. */
    static List<Method> recorded() {
        return Arrays.stream(values()).filter(each -> each != LINK).toList();
    }
}
