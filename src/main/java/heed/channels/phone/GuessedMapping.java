package heed.channels.phone;

import static heed.channels.phone.CallField.ABANDONED_AT;
import static heed.channels.phone.CallField.AGENT;
import static heed.channels.phone.CallField.ANSWERED_AT;
import static heed.channels.phone.CallField.ENDED_AT;
import static heed.channels.phone.CallField.EXTERNAL_ID;
import static heed.channels.phone.CallField.FROM;
import static heed.channels.phone.CallField.OFFERED_AT;
import static heed.channels.phone.CallField.OUTCOME;
import static heed.channels.phone.CallField.QUEUE;
import static heed.channels.phone.CallField.TALKED;
import static heed.channels.phone.CallField.WAITED;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the columns of an unknown file probably are, by the names that telephone exchanges give them. */
final class GuessedMapping {

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Map<CallField, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(EXTERNAL_ID, List.of("externalid", "callid", "uniqueid", "linkedid", "uuid", "id", "call")),
            Map.entry(QUEUE, List.of("queue", "queuename", "type", "skill", "service", "group", "department")),
            Map.entry(
                    FROM, List.of("from", "caller", "callerid", "cli", "ani", "src", "number", "phone", "customerid")),
            Map.entry(
                    OFFERED_AT,
                    List.of(
                            "offeredat",
                            "offered",
                            "start",
                            "started",
                            "starttime",
                            "calldate",
                            "datetime",
                            "date",
                            "timestamp")),
            Map.entry(ANSWERED_AT, List.of("answeredat", "answertime", "answer", "connectedat", "connect")),
            Map.entry(ABANDONED_AT, List.of("abandonedat", "abandoned", "abandontime")),
            Map.entry(ENDED_AT, List.of("endedat", "ended", "end", "endtime", "hangup", "hanguptime")),
            Map.entry(AGENT, List.of("agent", "agentname", "server", "operator", "answeredby", "user", "extension")),
            Map.entry(OUTCOME, List.of("outcome", "disposition", "result", "status", "callstatus")),
            Map.entry(WAITED, List.of("waited", "wait", "waittime", "waitseconds", "qtime", "queuetime", "holdtime")),
            Map.entry(TALKED, List.of("talked", "talktime", "talkseconds", "sertime", "servicetime", "billsec"))));
    private static final Set<String> ANSWERED = Set.of("agent", "answered", "connected", "completed", "ok", "handled");
    private static final Set<String> ABANDONED =
            Set.of("hang", "hangup", "abandoned", "abandon", "noanswer", "missed", "unanswered", "lost");

    private GuessedMapping() {}

    /** @param top names of the columns and a line of cells, as {@link StoredFile#top} tells them */
    static Map<CallField, String> columns(List<List<String>> top) {
        var guessed = new EnumMap<CallField, String>(CallField.class);
        if (top.size() == 2) {
            var free = new HashSet<>(top.getFirst());
            NAMES.forEach((field, names) -> names.stream()
                    .flatMap(name -> top.getFirst().stream()
                            .filter(heading -> plain(heading).equals(name)))
                    .filter(free::remove)
                    .findFirst()
                    .ifPresent(heading -> guessed.put(field, heading)));
            guessed.computeIfPresent(OFFERED_AT, (field, heading) -> withTimeOfDay(heading, top));
        }
        return guessed;
    }

    static CallMapping mapping(StoredFile file, ZoneId zone) {
        List<List<String>> top = file.top();
        Map<CallField, String> columns = columns(top);
        String outcome = columns.get(OUTCOME);
        return new CallMapping(
                columns,
                zone,
                outcome == null
                        ? Outcomes.NONE
                        : outcomes(file.words(top.getFirst().indexOf(outcome)).keySet()));
    }

    static Outcomes outcomes(Set<String> words) {
        return new Outcomes(those(words, ANSWERED), those(words, ABANDONED), Duration.ofSeconds(1));
    }

    private static Set<String> those(Set<String> words, Set<String> known) {
        return words.stream().filter(word -> known.contains(plain(word))).collect(Collectors.toSet());
    }

    /** A column with a day alone needs the first one that shows a time of day. */
    private static String withTimeOfDay(String heading, List<List<String>> top) {
        List<String> names = top.getFirst();
        List<String> cells = top.getLast();
        if (names.size() != cells.size() || cells.get(names.indexOf(heading)).contains(":")) {
            return heading;
        }
        return names.stream()
                .filter(name -> CLOCK.matcher(cells.get(names.indexOf(name))).matches())
                .findFirst()
                .map(name -> heading + "+" + name)
                .orElse(heading);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
