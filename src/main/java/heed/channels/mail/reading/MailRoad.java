package heed.channels.mail.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** The servers through which a mail says it came, oldest first. Only those of one's own servers prove anything. */
public final class MailRoad {

    private static final int MOST_STEPS = 50;
    private static final int LONGEST_NAME = 200;
    private static final Pattern FROM = Pattern.compile("(?:^|\\s)from\\s+(\\S++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile("(?:^|\\s)by\\s+(\\S++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");

    private MailRoad() {}

    /**
     * One server took it from another.
     *
     * @param from as the giver named itself, empty where it is not said
     * @param by who took it, empty where it is not said
     * @param at when, null where no time can be read
     * @param after since the step before, null where it cannot be told
     */
    public record Step(
            String from,
            String by,
            @Nullable Instant at,
            @Nullable Duration after) {}

    /** @param start of the mail's bytes, with its whole header */
    public static List<Step> of(byte[] start) {
        String header = HEADER_END.split(new String(start, StandardCharsets.UTF_8), 2)[0];
        List<String> received =
                MailHeader.of(header.getBytes(StandardCharsets.UTF_8)).all("received");
        var steps = new ArrayList<Step>();
        @Nullable Instant before = null;
        for (String line : received.reversed().stream().limit(MOST_STEPS).toList()) {
            int semicolon = line.lastIndexOf(';');
            Instant at = time(line.substring(semicolon + 1));
            String route = semicolon < 0 ? line : line.substring(0, semicolon);
            steps.add(new Step(
                    found(FROM, route),
                    found(BY, route),
                    at,
                    at == null || before == null ? null : Duration.between(before, at)));
            before = at == null ? before : at;
        }
        return steps;
    }

    private static String found(Pattern pattern, String route) {
        Matcher matcher = pattern.matcher(route);
        String name = matcher.find() ? matcher.group(1) : "";
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static @Nullable Instant time(String value) {
        try {
            var field = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", value.strip()), null);
            return field.getDate() == null ? null : field.getDate().toInstant();
        } catch (RuntimeException broken) {
            return null;
        }
    }
}
