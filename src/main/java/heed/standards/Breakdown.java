package heed.standards;

import java.util.Locale;
import java.util.Optional;

/** How figures are split: not at all, by the day, week or month in which an event started, or by a dimension. */
sealed interface Breakdown {

    record Whole() implements Breakdown {}

    record By(Span span) implements Breakdown {}

    /** @param name such as {@code queue}; the part without a value has the key "" */
    record Along(String name) implements Breakdown {}

    enum Span {
        DAY("YYYY-MM-DD"),
        WEEK("YYYY-MM-DD"),
        MONTH("YYYY-MM");

        private final String format;

        Span(String format) {
            this.format = format;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How PostgreSQL writes its key: the first day, or the month. */
        String format() {
            return format;
        }
    }

    /** @param by as in the API: {@code day}, {@code week}, {@code month} or the name of a dimension; empty when it is neither */
    static Optional<Breakdown> of(String by) {
        for (Span span : Span.values()) {
            if (span.code().equals(by)) {
                return Optional.of(new By(span));
            }
        }
        return Dimension.isName(by) ? Optional.of(new Along(by)) : Optional.empty();
    }
}
