package heed.channels.imports.reading;

import heed.channels.mail.reading.HtmlText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and times as a database can keep them. */
final class Plain {

    static final int LONGEST = 500_000;

    private static final Pattern UNSTORABLE = Pattern.compile(
            "[\u0000\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)( ?UTC)?");

    private Plain() {}

    static String text(@Nullable String written) {
        String storable = written == null
                ? ""
                : UNSTORABLE.matcher(written).replaceAll("").strip();
        return storable.length() <= LONGEST
                ? storable
                : storable.substring(0, storable.offsetByCodePoints(0, LONGEST / 2));
    }

    /** On one line and no longer than that. */
    static String line(@Nullable String written, int longest) {
        String line = text(written).replaceAll("\\s+", " ");
        return line.length() <= longest ? line : text(line.substring(0, longest));
    }

    /** The words of HTML. */
    static String ofHtml(@Nullable String html) {
        return text(HtmlText.whole(text(html)));
    }

    /** With an offset, or in UTC where there is none; empty for what is no time. */
    static Optional<Instant> time(@Nullable String written) {
        String time = written == null ? "" : written.strip();
        try {
            var local = LOCAL.matcher(time);
            return time.isEmpty() || time.startsWith("0000")
                    ? Optional.empty()
                    : Optional.of(
                            local.matches()
                                    ? LocalDateTime.parse(local.group(1) + "T" + local.group(2))
                                            .toInstant(ZoneOffset.UTC)
                                    : OffsetDateTime.parse(time.replaceFirst(" (?=\\d\\d:)", "T")
                                                    .replaceFirst(" (?=[+-]\\d)", "")
                                                    .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The ISO 639-1 code of a language's or a country's language's tag, null for what is none. */
    static @Nullable String language(@Nullable String tag) {
        String language = tag == null
                ? ""
                : Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.matches("[a-z]{2}") ? language : null;
    }
}
