package heed.standards;

import java.util.Locale;

/** Where a version is on its way. */
enum StandardState {
    DRAFT,
    IN_CONSULTATION,
    ADOPTED,
    EFFECTIVE,
    SUPERSEDED,
    RETIRED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static StandardState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
