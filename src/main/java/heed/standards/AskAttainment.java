package heed.standards;

import heed.identity.Actor;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How well a promise was kept in a window, as a whole and in parts. */
@Service
class AskAttainment {

    private final Standards standards;
    private final Figures figures;
    private final Clock clock;

    AskAttainment(Standards standards, Figures figures, Clock clock) {
        this.standards = standards;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param parts by the key of the breakdown; empty where none was asked for */
    record Answer(
            StandardVersion version, Period period, Attainment whole, Map<String, Attainment> parts, Instant asOf) {}

    /**
     * @param from a moment with offset, or a day: its beginning in the standard's zone; null for the standard's own window
     * @param to a moment with offset, exclusive, or a day: its end in the standard's zone; null for now
     * @param by day, week, month or the name of a dimension; null for no parts
     */
    Answer ask(Actor actor, String code, @Nullable String from, @Nullable String to, @Nullable String by) {
        Instant now = clock.instant();
        StandardVersion version = standards.find(actor, code).shownAt(now);
        Period period = period(version, from, to, now);
        return ask(version, period, by, Map.of(), now);
    }

    Answer ask(
            StandardVersion version, Period period, @Nullable String by, Map<String, String> dimensions, Instant now) {
        Breakdown breakdown = by == null || by.isEmpty()
                ? new Breakdown.Whole()
                : Breakdown.of(by).orElseThrow(() -> Invalid.at("/by", "standards.fault.by"));
        Map<String, Counts> counts =
                figures.counts(new Tallied(version.code(), period, breakdown, version.zone(), dimensions, now));
        Counts whole = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        Map<String, Attainment> parts = new LinkedHashMap<>();
        if (!(breakdown instanceof Breakdown.Whole)) {
            counts.forEach((key, part) -> parts.put(key, Attainment.of(version, part)));
        }
        return new Answer(version, period, Attainment.of(version, whole), parts, now);
    }

    static Period period(StandardVersion version, @Nullable String from, @Nullable String to, Instant now) {
        Period own = version.window().endingAt(now, version.zone());
        Instant start = from == null || from.isBlank() ? null : moment("/from", from, version, false);
        Instant end = to == null || to.isBlank() ? null : moment("/to", to, version, true);
        Instant until = end == null ? own.to() : end;
        Instant since = start != null
                ? start
                : version.window().endingAt(until, version.zone()).from();
        if (!since.isBefore(until)) {
            throw Invalid.at("/to", "standards.fault.window-empty");
        }
        return new Period(since, until);
    }

    private static Instant moment(String pointer, String written, StandardVersion version, boolean endOfDay) {
        try {
            if (written.length() == "2026-11-22".length()) {
                LocalDate day = LocalDate.parse(written);
                return (endOfDay ? day.plusDays(1) : day)
                        .atStartOfDay(version.zone())
                        .toInstant();
            }
            return OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Invalid.at(pointer, "standards.fault.moment", written);
        }
    }
}
