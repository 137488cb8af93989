package heed.calendars;

import heed.web.DueStep;
import heed.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says an {@link Explanation} in a reader's language, with the wall clock of the calendar's zone. */
@Component
public class StepWords {

    private final Text text;

    StepWords(Text text) {
        this.text = text;
    }

    /** Plain sentences, each with its time in front: "Mon 16 Mar, 18:40: The clock starts." */
    public List<String> sentences(Explanation explanation, Locale locale) {
        Teller telling = new Teller(locale, explanation.zone(), true, false);
        return telling.all(explanation).stream()
                .map(step -> telling.said("calendars.step.sentence", step.when(), step.words()))
                .toList();
    }

    /** Lines for {@code ol.due-steps} of a page; weekdays alone where all lie within six days. */
    public List<DueStep> lines(Explanation explanation, Locale locale) {
        List<DueStep> told = new Teller(locale, explanation.zone(), false, true).all(explanation);
        boolean shortly = told.size() < 2
                || Duration.between(told.getFirst().at(), told.getLast().at()).toDays() < 6;
        return shortly ? told : new Teller(locale, explanation.zone(), true, true).all(explanation);
    }

    private final class Teller {

        private final Locale locale;
        private final ZoneId zone;
        private final DateTimeFormatter day;
        private final DateTimeFormatter weekday;
        private final boolean dates;
        private final boolean shortNights;

        Teller(Locale locale, ZoneId zone, boolean dates, boolean shortNights) {
            this.shortNights = shortNights;
            this.locale = locale;
            this.zone = zone;
            this.dates = dates;
            this.day = DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale);
            this.weekday = DateTimeFormatter.ofPattern("ccc", locale);
        }

        List<DueStep> all(Explanation explanation) {
            List<DueStep> told = new ArrayList<>();
            Step before = null;
            for (Step step : explanation.steps()) {
                told.add(tell(step, before));
                before = step;
            }
            return told;
        }

        private DueStep tell(Step step, @Nullable Step before) {
            return switch (step) {
                case Step.Starts(var at) -> line(at, "", "starts");
                case Step.Closes(var at, var used, var work) ->
                    work == null
                            ? line(at, "", "closes", length(used))
                            : line(at, "", "closes-of", length(used), length(work));
                case Step.Closed(var from, var until) ->
                    shortNights && isNight(from, until)
                            ? new DueStep(
                                    from, said("calendars.step.night"), said("calendars.step.night-words"), "pause")
                            : line(from, "pause", "closed", moment(until));
                case Step.Holiday(var on, var name) ->
                    new DueStep(
                            on.atStartOfDay(zone).toInstant(),
                            dates ? day.format(on) : weekday.format(on),
                            name.isEmpty()
                                    ? said("calendars.step.holiday")
                                    : said("calendars.step.holiday-named", name),
                            "pause");
                case Step.Paused(var from, var until) ->
                    until == null ? line(from, "pause", "held") : line(from, "pause", "paused", moment(until));
                case Step.Opens(var at, var remaining) -> {
                    String what = before instanceof Step.Paused ? "resumes" : "opens";
                    yield remaining == null ? line(at, "", what) : line(at, "", what + "-with", length(remaining));
                }
                case Step.Open(var at, var until) -> line(at, "", "open", moment(until));
                case Step.Meanwhile(var from, var until, var counted) ->
                    line(from, "pause", "meanwhile", moment(until), length(counted));
                case Step.Due(var at) -> line(at, "is-due", "due");
                case Step.Stops(var at, var used) -> line(at, "is-due", "stops", length(used));
            };
        }

        private boolean isNight(Instant from, Instant until) {
            LocalDate evening = LocalDate.ofInstant(from, zone);
            return evening.plusDays(1).equals(LocalDate.ofInstant(until, zone))
                    && Duration.between(from, until).compareTo(Duration.ofHours(20)) < 0;
        }

        private DueStep line(Instant at, String kind, String key, Object... facts) {
            return new DueStep(at, moment(at), said("calendars.step." + key, facts), kind);
        }

        private String said(String key, Object... facts) {
            return text.of(locale, key, facts);
        }

        private String moment(Instant at) {
            ZonedDateTime wall = at.atZone(zone);
            LocalDate date = wall.toLocalDate();
            String time = wall.getSecond() == 0 ? "HH:mm" : "HH:mm:ss";
            return (dates ? day.format(date) + ", " : weekday.format(date) + " ")
                    + DateTimeFormatter.ofPattern(time, Locale.ROOT).format(wall);
        }

        /** Working time in hours, never in days: nobody can tell how long a working day is meant to be. */
        private String length(Duration duration) {
            String parts = Stream.of(
                            part("web.unit.hours", duration.toHours()),
                            part("web.unit.minutes", duration.toMinutesPart()),
                            part("web.unit.seconds", duration.toSecondsPart()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return parts.isEmpty() ? said("web.unit.minutes", 0) : parts;
        }

        private String part(String unit, long number) {
            return number == 0 ? "" : said(unit, number);
        }
    }
}
