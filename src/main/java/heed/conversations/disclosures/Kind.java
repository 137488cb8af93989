package heed.conversations.disclosures;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which ground information is asked for, which says how soon it must be answered. */
enum Kind {
    INFORMATION,
    /** Of one's own data, by law within a month (GDPR 12(3)). */
    DATA_SUBJECT;

    private static final int DAYS = 7;

    ZonedDateTime due(ZonedDateTime from) {
        return switch (this) {
            case INFORMATION -> from.plusDays(DAYS);
            case DATA_SUBJECT -> from.plusMonths(1);
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
