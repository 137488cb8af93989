package heed.channels.phone;

import heed.channels.phone.CallLine.LeftOut;
import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.channels.phone.pages.CallImportPage;
import heed.channels.phone.pages.CallMappingPage;
import heed.channels.phone.pages.CallMappingPage.Column;
import heed.channels.phone.pages.CallMappingPage.FieldChoice;
import heed.channels.phone.pages.CallMappingPage.Line;
import heed.channels.phone.pages.CallMappingPage.Preview;
import heed.channels.phone.pages.CallMappingPage.Word;
import heed.platform.Fault;
import heed.web.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an import into the words and numbers of its pages. */
@Component
class CallImportPages {

    private static final int SHOWN_REJECTIONS = 50;
    private static final Set<CallField> NEEDED = EnumSet.of(CallField.EXTERNAL_ID, CallField.OFFERED_AT);
    private static final List<String> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(zone ->
                                    zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                            .sorted())
            .toList();

    private final StartCallImport startCallImport;
    private final LeftOutCalls leftOutCalls;
    private final RejectedLines rejectedLines;
    private final Clock clock;

    CallImportPages(
            StartCallImport startCallImport, LeftOutCalls leftOutCalls, RejectedLines rejectedLines, Clock clock) {
        this.startCallImport = startCallImport;
        this.leftOutCalls = leftOutCalls;
        this.rejectedLines = rejectedLines;
        this.clock = clock;
    }

    /** What the form means for this file; the words of a newly chosen outcome column are guessed. */
    CallMapping mapping(CallImport brought, CallImportForm form) {
        Map<CallField, String> columns = form.columns();
        String outcome = columns.getOrDefault(CallField.OUTCOME, "");
        Outcomes outcomes = outcome.equals(form.wordsOf())
                ? form.outcomes()
                : GuessedMapping.outcomes(
                        words(startCallImport.stored(brought), outcome).keySet());
        return new CallMapping(columns, form.zone(), outcomes);
    }

    CallMappingPage mapping(CallImport brought, Faults faults) {
        StoredFile stored = startCallImport.stored(brought);
        List<List<String>> top = stored.top();
        CallMapping mapping = brought.mapping();
        String outcome = mapping.columns().getOrDefault(CallField.OUTCOME, "");
        CallPreview preview = startCallImport.preview(brought);
        var all = new ArrayList<>(faults.all());
        if (!faults.any()) {
            preview.unfit()
                    .map(fault -> new Fault("", fault.message(), fault.facts()))
                    .ifPresent(all::add);
        }
        return new CallMappingPage(
                "/calls/imports/" + brought.id(),
                brought.fileName(),
                top.isEmpty() ? List.of() : choices(mapping, top.getFirst()),
                columns(top),
                mapping.zone().getId(),
                ZONES,
                outcome,
                words(stored, outcome).entrySet().stream()
                        .map(word ->
                                new Word(word.getKey(), word.getValue(), meaning(mapping.outcomes(), word.getKey())))
                        .toList(),
                mapping.outcomes().shortestWait().toSeconds(),
                preview(preview),
                new Faults(all));
    }

    CallImportPage progress(CallImport running, Instant startedAt) {
        Map<String, Integer> leftOut = leftOutCalls.of(running.id());
        return new CallImportPage(
                "/calls/imports/" + running.id(),
                CallImportTopic.of(running.id()),
                running.fileName(),
                startedAt,
                running.finishedAt(),
                running.stoppedBy(),
                running.progress().linesDone(),
                running.progress().linesTotal(),
                running.running() ? running.timeLeft(clock.instant()).orElse(null) : null,
                running.progress().accepted(),
                running.progress().accepted() - running.progress().added(),
                leftOut,
                sum(leftOut),
                running.progress().rejected(),
                rejectedLines.of(running.id(), 0, SHOWN_REJECTIONS).stream()
                        .map(line -> new CallImportPage.Line(line.line(), line.fault()))
                        .toList());
    }

    private static Map<String, Integer> words(StoredFile stored, String column) {
        List<List<String>> top = stored.top();
        int place = top.isEmpty() ? -1 : top.getFirst().indexOf(column);
        return place < 0 ? Map.of() : stored.words(place);
    }

    private static List<FieldChoice> choices(CallMapping mapping, List<String> headings) {
        return Arrays.stream(CallField.values())
                .map(field -> {
                    String joined = mapping.columns().getOrDefault(field, "");
                    List<String> names = Places.names(joined, headings).orElse(List.of(joined));
                    return new FieldChoice(
                            field.key(),
                            names.getFirst(),
                            names.size() > 1 ? names.get(1) : "",
                            field.joins(),
                            NEEDED.contains(field));
                })
                .toList();
    }

    private static List<Column> columns(List<List<String>> top) {
        var columns = new ArrayList<Column>();
        for (int i = 0; !top.isEmpty() && i < top.getFirst().size(); i++) {
            String sample = top.size() > 1 && i < top.get(1).size() ? top.get(1).get(i) : "";
            columns.add(new Column(top.getFirst().get(i), sample));
        }
        return columns;
    }

    private static String meaning(Outcomes outcomes, String word) {
        if (outcomes.answered().contains(word)) {
            return "answered";
        }
        return outcomes.abandoned().contains(word) ? "abandoned" : "left-out";
    }

    private static Preview preview(CallPreview preview) {
        return new Preview(
                preview.calls(),
                preview.repeated(),
                preview.leftOut(),
                sum(preview.leftOut()),
                preview.rejected(),
                preview.first().stream().map(CallImportPages::line).toList());
    }

    private static Line line(CallLine line) {
        return switch (line) {
            case Taken(int number, Call call) -> new Line(number, CallsController.row(call), null, null);
            case LeftOut(int number, String word) -> new Line(number, null, word, null);
            case Rejected(int number, Fault fault) -> new Line(number, null, null, fault);
        };
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
