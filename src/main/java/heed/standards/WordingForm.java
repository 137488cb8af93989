package heed.standards;

import heed.platform.Fault;
import heed.platform.Invalid;
import heed.standards.StandardDraft.AimDraft;
import heed.standards.StandardDraft.WindowDraft;
import heed.web.EntityTag;
import heed.web.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A promise as people type it: durations with their unit, keys with commas between them. */
record WordingForm(Map<String, String> fields) {

    private static final List<String> SCOPES = List.of("channel", "queue");

    WordingForm {
        fields = Map.copyOf(fields);
    }

    static WordingForm empty() {
        return new WordingForm(Map.of(
                "threshold-unit", "hours",
                "unacceptable-unit", "hours",
                "percent", "90",
                "days", "28",
                "minimumEvents", "30",
                "pauses", "true"));
    }

    static WordingForm of(StandardVersion version) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", version.code());
        fields.put("version", EntityTag.mark(DraftStandard.wording(version)));
        version.statement().forEach((language, words) -> fields.put("statement-" + language, words));
        fields.put("metric", version.metric());
        put(fields, "threshold", version.threshold());
        put(fields, "unacceptable", version.unacceptable());
        fields.put("direction", version.aim().direction() == Aim.Direction.FLOOR ? "floor" : "ceiling");
        fields.put("percent", version.aim().percent().toPlainString());
        switch (version.window()) {
            case Window.Rolling(int days) -> fields.put("days", String.valueOf(days));
            case Window.Calendar(Window.Unit unit) -> fields.put("window", unit.code());
        }
        SCOPES.forEach(name ->
                fields.put("scope-" + name, String.join(", ", version.scope().getOrDefault(name, List.of()))));
        fields.put("calendar", version.calendar() == null ? "" : version.calendar());
        fields.put("minimumEvents", String.valueOf(version.minimumEvents()));
        fields.put("formula", version.formula().code());
        fields.put("timezone", version.zone().getId());
        if (version.pauses()) {
            fields.put("pauses", "true");
        }
        return new WordingForm(fields);
    }

    /** In the largest unit that leaves nothing over. */
    private static void put(Map<String, String> fields, String field, @Nullable Duration duration) {
        if (duration == null) {
            fields.put(field + "-unit", "hours");
            return;
        }
        long seconds = duration.toSeconds();
        String unit = seconds % 86_400 == 0 ? "days" : seconds % 3_600 == 0 ? "hours" : "minutes";
        BigDecimal number = BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(seconds(unit)), 3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        fields.put(field, number.toPlainString());
        fields.put(field + "-unit", unit);
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "days" -> 86_400;
            case "hours" -> 3_600;
            default -> 60;
        };
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @param kept the scope in other dimensions, which the form does not show */
    StandardDraft draft(Map<String, List<String>> kept) {
        var statement = new LinkedHashMap<String, String>();
        for (Language language : Language.values()) {
            String words = field("statement-" + language.code());
            if (!words.isEmpty()) {
                statement.put(language.code(), words);
            }
        }
        var scope = new LinkedHashMap<>(kept);
        SCOPES.forEach(name -> {
            scope.remove(name);
            List<String> values = values(field("scope-" + name));
            if (!values.isEmpty()) {
                scope.put(name, values);
            }
        });
        String window = field("window");
        return new StandardDraft(
                field("code"),
                statement.values().stream().findFirst().orElse(""),
                statement,
                field("metric"),
                duration("threshold"),
                duration("unacceptable"),
                new AimDraft(field("direction").isEmpty() ? "floor" : field("direction"), field("percent")),
                window.isEmpty()
                        ? new WindowDraft("rolling", number("days"), null, field("timezone"))
                        : new WindowDraft("calendar", null, window, field("timezone")),
                scope,
                field("calendar"),
                number("minimumEvents"),
                field("formula").isEmpty() ? "all" : field("formula"),
                !field("pauses").isEmpty());
    }

    private static List<String> values(String written) {
        return Stream.of(written.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** As ISO 8601; what is no number stays as it is, so that the draft's reader tells its fault. */
    private String duration(String name) {
        String written = field(name).replace(',', '.');
        if (written.isEmpty()) {
            return "";
        }
        try {
            BigDecimal seconds = new BigDecimal(written).multiply(BigDecimal.valueOf(seconds(field(name + "-unit"))));
            return Duration.ofMillis(seconds.movePointRight(3).longValue()).toString();
        } catch (NumberFormatException malformed) {
            return written;
        }
    }

    /** Below zero for what is no number: such a draft is refused, with the fault beside this field. */
    private @Nullable Integer number(String name) {
        try {
            return field(name).isEmpty() ? null : Integer.valueOf(field(name));
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }

    /** The faults of a draft at the fields of this form. */
    static Invalid atFields(Invalid invalid) {
        return new Invalid(invalid.faults().stream().map(WordingForm::atField).toList());
    }

    private static Fault atField(Fault fault) {
        String pointer = fault.pointer();
        String field = pointer.startsWith("/statement")
                ? "/statement-" + (pointer.length() > "/statement/".length() ? pointer.substring(11) : "en")
                : pointer.startsWith("/scope/")
                        ? pointer.replace("/scope/", "/scope-")
                        : pointer.replace("/window/kind", "/window")
                                .replace("/window/unit", "/window")
                                .replace("/window/", "/")
                                .replace("/target/", "/");
        return new Fault(field, fault.message(), fault.facts());
    }
}
