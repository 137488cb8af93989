package heed.parties;

import heed.platform.Fault;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a customer; what cannot be understood becomes a fault. Empty means null. */
final class CustomerReading {

    /** Ways by which a customer may wish to be reached, as the words of {@code web.channel} name them. */
    static final List<String> CHANNELS = List.of("email", "phone", "chat", "social", "post", "in-person");

    private static final int LONGEST = 200;

    private CustomerReading() {}

    static @Nullable String email(String pointer, @Nullable String written, List<Fault> faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<String> email = ContactPoints.email(written);
        if (email.isEmpty()) {
            faults.add(Fault.at(pointer, "parties.fault.email", written.strip()));
        }
        return email.orElse(null);
    }

    static @Nullable String phone(String pointer, @Nullable String written, String region, List<Fault> faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<String> phone = ContactPoints.phone(written, region);
        if (phone.isEmpty()) {
            faults.add(Fault.at(pointer, "parties.fault.phone", written.strip()));
        }
        return phone.orElse(null);
    }

    static String name(String pointer, @Nullable String written, List<Fault> faults) {
        String name = written == null ? "" : written.strip();
        if (name.length() > LONGEST) {
            faults.add(Fault.at(pointer, "parties.fault.long", LONGEST));
        }
        return name;
    }

    /** The language of a tag such as {@code sl} or {@code en-GB}. */
    static @Nullable String language(String pointer, @Nullable String written, List<Fault> faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String code = Locale.forLanguageTag(written.strip().replace('_', '-')).getLanguage();
        if (!code.matches("[a-z]{2,3}")) {
            faults.add(Fault.at(pointer, "parties.fault.language", written.strip()));
            return null;
        }
        return code;
    }

    static @Nullable String zone(String pointer, @Nullable String written, List<Fault> faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(written.strip()).getId();
        } catch (DateTimeException unknown) {
            faults.add(Fault.at(pointer, "parties.fault.zone", written.strip()));
            return null;
        }
    }

    static @Nullable String channel(String pointer, @Nullable String written, List<Fault> faults) {
        String channel = written == null ? "" : written.strip();
        if (channel.isEmpty()) {
            return null;
        }
        if (!CHANNELS.contains(channel)) {
            faults.add(Fault.at(pointer, "parties.fault.channel", channel, String.join(", ", CHANNELS)));
            return null;
        }
        return channel;
    }
}
