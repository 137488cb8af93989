package heed.standards;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a promise rests on: something that customers have said or that others have measured. */
record Evidence(Type type, String reference, String addedBy, Instant addedAt) {

    enum Type {
        INTERVIEW,
        SURVEY,
        EXPECTATION,
        PAIN,
        BENCHMARK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Type> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }
}
