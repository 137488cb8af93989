package heed.parties;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the API and the form say about a customer: null leaves a value as it is, an empty one takes it away. */
record CustomerBody(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable List<String> emails,
        @Nullable List<String> phones,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String preferredChannel) {

    /** @throws Invalid with all that cannot be understood, or when nothing would be known */
    Customer appliedTo(Customer before, String region) {
        var faults = new ArrayList<Fault>();
        var after = new Customer(
                before.id(),
                name == null ? before.name() : CustomerReading.name("/name", name, faults),
                organisation == null
                        ? before.organisation()
                        : CustomerReading.name("/organisation", organisation, faults),
                language == null ? before.language() : CustomerReading.language("/language", language, faults),
                zone == null ? before.zone() : CustomerReading.zone("/zone", zone, faults),
                preferredChannel == null
                        ? before.preferredChannel()
                        : CustomerReading.channel("/preferredChannel", preferredChannel, faults),
                emails == null
                        ? before.emails()
                        : each(emails, (n, value) -> CustomerReading.email("/emails/" + n, value, faults)),
                phones == null
                        ? before.phones()
                        : each(phones, (n, value) -> CustomerReading.phone("/phones/" + n, value, region, faults)),
                before.knownSince(),
                before.mergedInto(),
                before.version());
        if (faults.isEmpty() && after.title().equals("?")) {
            faults.add(Fault.at("/name", "parties.fault.nobody"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return after;
    }

    private interface Reader {
        @Nullable
        String read(int position, String value);
    }

    private static List<String> each(List<String> written, Reader reader) {
        var read = new LinkedHashSet<String>();
        for (int n = 0; n < written.size(); n++) {
            String value = reader.read(n, Objects.requireNonNullElse(written.get(n), ""));
            if (value != null) {
                read.add(value);
            }
        }
        return List.copyOf(read);
    }
}
