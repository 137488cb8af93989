package heed.calendars;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import heed.platform.Invalid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A question about working time: which fields it needs depends on its kind. */
record EvaluationBody(
        @Nullable JsonNode calendar,
        @Nullable String kind,
        @Nullable String start,
        @Nullable BigDecimal minutes,
        @Nullable String from,
        @Nullable String to,
        @Nullable String at,
        @JsonSetter(contentNulls = Nulls.SET) @Nullable List<List<@Nullable String>> pauses) {

    /** A question that can be answered. */
    sealed interface Question {
        List<Span> pauses();

        record Add(Instant start, Duration work, List<Span> pauses) implements Question {}

        record Subtract(Instant start, Duration work, List<Span> pauses) implements Question {}

        record Between(Instant from, Instant to, List<Span> pauses) implements Question {}

        record NextOpen(Instant at, List<Span> pauses) implements Question {}

        record IsOpen(Instant at, List<Span> pauses) implements Question {}
    }

    /** @throws Invalid with a pointer to each field that is missing or malformed */
    Question question() {
        FaultList faults = new FaultList();
        List<Span> spans = readPauses(faults);
        Optional<Question> question = switch (kind == null ? "" : kind) {
            case "add" -> {
                Optional<Instant> begin = moment("/start", start, faults);
                yield work(faults).flatMap(work -> begin.map(moment -> new Question.Add(moment, work, spans)));
            }
            case "subtract" -> {
                Optional<Instant> end = moment("/start", start, faults);
                yield work(faults).flatMap(work -> end.map(moment -> new Question.Subtract(moment, work, spans)));
            }
            case "between" -> {
                Optional<Instant> begin = moment("/from", from, faults);
                Optional<Instant> end = moment("/to", to, faults);
                if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
                    faults.add("/to", "calendars.fault.end-first");
                }
                yield begin.flatMap(first -> end.map(last -> new Question.Between(first, last, spans)));
            }
            case "next-open" ->
                moment("/at", at == null ? start : at, faults).map(moment -> new Question.NextOpen(moment, spans));
            case "is-open" ->
                moment("/at", at == null ? start : at, faults).map(moment -> new Question.IsOpen(moment, spans));
            default -> {
                faults.add("/kind", "calendars.fault.kind");
                yield Optional.empty();
            }
        };
        faults.refuse();
        return question.orElseThrow();
    }

    private Optional<Duration> work(FaultList faults) {
        return faults.reading("/minutes", () -> Readings.minutes(minutes));
    }

    private static Optional<Instant> moment(String pointer, @Nullable String text, FaultList faults) {
        return faults.reading(pointer, () -> Readings.moment(text));
    }

    private List<Span> readPauses(FaultList faults) {
        List<Span> read = new ArrayList<>();
        List<List<@Nullable String>> given = pauses == null ? List.of() : pauses;
        for (int n = 0; n < given.size(); n++) {
            List<@Nullable String> pair = given.get(n);
            String pointer = "/pauses/" + n;
            if (pair == null || pair.isEmpty() || pair.size() > 2) {
                faults.add(pointer, "calendars.fault.pause");
                continue;
            }
            String last = pair.size() == 2 ? pair.get(1) : null;
            Optional<Instant> begin = moment(pointer + "/0", pair.get(0), faults);
            Optional<Instant> end = last == null ? Optional.empty() : moment(pointer + "/1", last, faults);
            if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
                faults.add(pointer + "/1", "calendars.fault.end-first");
            }
            begin.ifPresent(first -> read.add(new Span(first, end.orElse(null))));
        }
        return read;
    }
}
