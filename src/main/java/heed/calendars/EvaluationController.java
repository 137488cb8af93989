package heed.calendars;

import heed.calendars.EvaluationBody.Question;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Unreadable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reckons with a calendar that is kept or sent along, and stores nothing. */
@RestController
class EvaluationController {

    private final Calendars calendars;
    private final StepWords words;
    private final JsonMapper json;

    EvaluationController(Calendars calendars, StepWords words, JsonMapper json) {
        this.calendars = calendars;
        this.words = words;
        this.json = json;
    }

    /** The deadline; held back, with {@code due} null, while a pause has no end. */
    record DueAnswer(@Nullable Instant due, List<String> explanation) {}

    record SecondsAnswer(BigDecimal seconds, List<String> explanation) {}

    record OpenAnswer(boolean open, List<String> explanation) {}

    @PostMapping("/api/v1/calendars/evaluations")
    Record evaluate(Actor actor, @RequestBody EvaluationBody body) {
        actor.require(Right.CALENDARS_READ);
        Question question = body.question();
        WorkingTime time = time(body.calendar());
        return switch (question) {
            case Question.Add(var start, var work, var pauses) -> due(Explanation.ofDue(time, start, work, pauses));
            case Question.Subtract(var start, var work, var pauses) ->
                due(Explanation.ofBegin(time, start, work, pauses));
            case Question.Between(var from, var to, var pauses) -> {
                Explanation explanation = Explanation.ofBetween(time, from, to, pauses);
                yield new SecondsAnswer(seconds(explanation.counted()), sentences(explanation));
            }
            case Question.NextOpen(var at, var pauses) -> due(Explanation.ofNextOpening(time, at, pauses));
            case Question.IsOpen(var at, var pauses) -> {
                boolean open = time.isOpen(at, pauses);
                yield new OpenAnswer(open, sentences(Explanation.ofState(time, at, pauses)));
            }
        };
    }

    private WorkingTime time(@Nullable JsonNode calendar) {
        if (calendar == null || calendar.isMissingNode()) {
            throw Invalid.at("/calendar", "calendars.fault.calendar-missing");
        }
        if (calendar.isNull()) {
            return WorkingTime.ELAPSED;
        }
        if (calendar.isString()) {
            String key = calendar.asString();
            return calendars
                    .time(key)
                    .orElseThrow(() -> Invalid.at("/calendar", "calendars.fault.no-such-calendar", key));
        }
        return WorkingTime.of(inline(calendar).calendar("/calendar", "inline"));
    }

    private CalendarBody inline(JsonNode calendar) {
        try {
            return json.treeToValue(calendar, CalendarBody.class);
        } catch (JacksonException mismatch) {
            Fault fault = Unreadable.fault(mismatch);
            throw new Invalid(List.of(new Fault("/calendar" + fault.pointer(), fault.message(), fault.facts())));
        }
    }

    private DueAnswer due(Explanation explanation) {
        return new DueAnswer(explanation.moment(), sentences(explanation));
    }

    private List<String> sentences(Explanation explanation) {
        return words.sentences(explanation, Locale.UK);
    }

    private static BigDecimal seconds(Duration duration) {
        BigDecimal exact = BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
