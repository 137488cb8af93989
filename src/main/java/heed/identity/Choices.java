package heed.identity;

import heed.platform.Fault;
import heed.web.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the language and the zone that somebody tells; what cannot be understood becomes a fault, null changes nothing. */
final class Choices {

    private Choices() {}

    static Optional<Language> language(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    static Language language(@Nullable String code, Language before, List<Fault> faults) {
        Optional<Language> told = language(code);
        if (code != null && told.isEmpty()) {
            faults.add(Fault.at("/language", "identity.fault.language"));
        }
        return told.orElse(before);
    }

    static ZoneId zone(@Nullable String name, ZoneId before, List<Fault> faults) {
        try {
            return name == null ? before : ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            faults.add(Fault.at("/zone", "identity.fault.zone"));
            return before;
        }
    }
}
