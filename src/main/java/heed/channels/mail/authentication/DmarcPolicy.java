package heed.channels.mail.authentication;

import heed.channels.mail.authentication.DomainRecords.Unanswered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a domain asks for with mail that it does not vouch for.
 *
 * @param domain where the record was found
 * @param strict only the very same domain may sign
 * @param asks {@code none}, {@code quarantine} or {@code reject}
 */
record DmarcPolicy(String domain, boolean strict, String asks) {

    /** A walk up the tree asks at most so often (DMARCbis, section 4.10). */
    private static final int MOST_STEPS = 8;

    /** The nearest policy above the domain; the organisation's own stands highest. */
    static Optional<DmarcPolicy> of(String domain, DomainRecords records) throws Unanswered {
        for (String each : upwards(domain)) {
            Optional<Map<String, String>> tags = tags(each, records);
            if (tags.isPresent()) {
                String asked = tags.get().getOrDefault("p", "none");
                String below = tags.get().getOrDefault("sp", asked);
                return Optional.of(new DmarcPolicy(
                        each, tags.get().getOrDefault("adkim", "r").equals("s"), each.equals(domain) ? asked : below));
            }
        }
        return Optional.empty();
    }

    /** The domain of the organisation: the highest one that publishes a policy and is no registry's. */
    static Optional<String> organisation(String domain, DomainRecords records) throws Unanswered {
        String highest = null;
        for (String each : upwards(domain)) {
            Optional<Map<String, String>> tags = tags(each, records);
            if (tags.isPresent() && !tags.get().getOrDefault("psd", "u").equals("y")) {
                highest = each;
                if (tags.get().getOrDefault("psd", "u").equals("n")) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.ofNullable(highest);
    }

    private static List<String> upwards(String domain) {
        List<String> names = new ArrayList<>();
        String[] labels = domain.split("\\.");
        for (int from = Math.max(0, labels.length - MOST_STEPS); from < labels.length - 1; from++) {
            names.add(String.join(".", List.of(labels).subList(from, labels.length)));
        }
        if (!names.contains(domain) && labels.length > 1) {
            names.addFirst(domain);
        }
        return names;
    }

    private static Optional<Map<String, String>> tags(String domain, DomainRecords records) throws Unanswered {
        List<Map<String, String>> found = records.texts("_dmarc." + domain).stream()
                .map(DmarcPolicy::tags)
                .filter(tags -> tags.getOrDefault("v", "").equals("dmarc1"))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Map<String, String> tags(String record) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : record.toLowerCase(Locale.ROOT).split(";")) {
            String[] pair = tag.split("=", 2);
            if (pair.length == 2) {
                tags.putIfAbsent(pair[0].strip(), pair[1].strip());
            }
        }
        return tags;
    }
}
