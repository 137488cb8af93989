package heed.standards;

import heed.calendars.Calendars;
import heed.calendars.WorkingCalendar;
import heed.measurement.Measurements;
import heed.measurement.Metric;
import heed.platform.Invalid;
import heed.standards.StandardDraft.AimDraft;
import heed.standards.StandardDraft.WindowDraft;
import heed.web.Companies;
import heed.web.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a draft into a version, or names every fault of it. */
@Component
class Drafting {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DEFAULT_DAYS = 28;
    private static final int MOST_DAYS = 3650;
    private static final int DEFAULT_MINIMUM = 30;

    private final Measurements measurements;
    private final Calendars calendars;
    private final Companies companies;

    Drafting(Measurements measurements, Calendars calendars, Companies companies) {
        this.measurements = measurements;
        this.calendars = calendars;
        this.companies = companies;
    }

    /** @throws Invalid with a pointer to each field that is wrong */
    StandardVersion read(StandardDraft draft, int version, String draftedBy, Instant now) {
        return new Reading(draft).version(version, draftedBy, now);
    }

    /** One reading of one draft: it goes on after a fault, so that all are told at once. */
    private final class Reading {

        private final StandardDraft draft;
        private final DraftFaults faults = new DraftFaults();

        Reading(StandardDraft draft) {
            this.draft = draft;
        }

        StandardVersion version(int number, String draftedBy, Instant now) {
            String code = draft.code() == null ? "" : draft.code();
            faults.check(CODE.matcher(code).matches(), "/code", "standards.fault.code");
            Map<String, String> statement = draft.statement() == null ? Map.of() : draft.statement();
            faults.check(
                    !statement.isEmpty()
                            && statement.values().stream().noneMatch(words -> words == null || words.isBlank()),
                    "/statement",
                    "standards.fault.statement");
            statement
                    .keySet()
                    .forEach(language -> faults.check(
                            Arrays.stream(Language.values())
                                    .anyMatch(each -> each.code().equals(language)),
                            "/statement/" + language,
                            "standards.fault.language"));
            String title = draft.title() == null || draft.title().isBlank()
                    ? statement.values().stream().findFirst().orElse("")
                    : draft.title().strip();
            checkMetric();
            Duration threshold = faults.duration("/threshold", draft.threshold())
                    .orElseGet(() -> faults.fault("/threshold", "standards.fault.threshold", Duration.ZERO));
            @Nullable
            Duration unacceptable =
                    faults.duration("/unacceptable", draft.unacceptable()).orElse(null);
            faults.check(
                    unacceptable == null || unacceptable.compareTo(threshold) >= 0,
                    "/unacceptable",
                    "standards.fault.unacceptable");
            Aim aim = aim();
            Window window = window();
            ZoneId zone = zone();
            Formula formula = Formula.of(draft.formula() == null ? "all" : draft.formula())
                    .orElseGet(() -> faults.fault("/formula", "standards.fault.formula", Formula.ALL));
            int minimum = draft.minimumEvents() == null ? DEFAULT_MINIMUM : draft.minimumEvents();
            faults.check(minimum >= 0, "/minimumEvents", "standards.fault.minimum");
            Map<String, List<String>> scope = scope();
            faults.refuse();
            return new StandardVersion(
                    code,
                    number,
                    title,
                    statement,
                    String.valueOf(draft.metric()),
                    threshold,
                    unacceptable,
                    aim,
                    window,
                    zone,
                    scope,
                    draft.calendar() == null || draft.calendar().isBlank() ? null : draft.calendar(),
                    minimum,
                    formula,
                    draft.pauses() == null || draft.pauses(),
                    StandardState.DRAFT,
                    draftedBy,
                    now,
                    null,
                    null);
        }

        private void checkMetric() {
            Optional<Metric> metric = measurements.catalogue().stream()
                    .filter(each -> each.code().equals(draft.metric()))
                    .findFirst();
            faults.check(metric.isPresent(), "/metric", "standards.fault.metric");
            faults.check(
                    metric.map(Metric::unit).orElse(Metric.Unit.DURATION) == Metric.Unit.DURATION,
                    "/metric",
                    "standards.fault.metric-unit");
        }

        private Aim aim() {
            AimDraft target = draft.target() == null ? new AimDraft(null, null) : draft.target();
            String direction = target.direction() == null ? "floor" : target.direction();
            faults.check(
                    direction.equals("floor") || direction.equals("ceiling"),
                    "/target/direction",
                    "standards.fault.direction");
            BigDecimal percent = BigDecimal.ZERO;
            try {
                percent = new BigDecimal(
                        target.percent() == null ? "" : target.percent().strip().replace(',', '.'));
                faults.check(
                        percent.signum() > 0
                                && percent.compareTo(HUNDRED) <= 0
                                && percent.scale() <= 6
                                && percent.scale() >= -2,
                        "/target/percent",
                        "standards.fault.percent");
            } catch (NumberFormatException malformed) {
                faults.check(false, "/target/percent", "standards.fault.percent");
            }
            return new Aim(direction.equals("ceiling") ? Aim.Direction.CEILING : Aim.Direction.FLOOR, percent);
        }

        private Window window() {
            WindowDraft window = draft.window() == null ? new WindowDraft(null, null, null, null) : draft.window();
            String kind = window.kind() == null ? "rolling" : window.kind();
            return switch (kind) {
                case "rolling" -> {
                    int days = window.days() == null ? DEFAULT_DAYS : window.days();
                    faults.check(days >= 1 && days <= MOST_DAYS, "/window/days", "standards.fault.days");
                    yield new Window.Rolling(days);
                }
                case "calendar" ->
                    new Window.Calendar(Window.Unit.of(window.unit() == null ? "month" : window.unit())
                            .orElseGet(() -> faults.fault("/window/unit", "standards.fault.unit", Window.Unit.MONTH)));
                default -> faults.fault("/window/kind", "standards.fault.window", new Window.Rolling(DEFAULT_DAYS));
            };
        }

        /** The window's own zone, else the calendar's, else the company's. */
        private ZoneId zone() {
            ZoneId company = companies.company().zone();
            ZoneId calendarZone = company;
            if (draft.calendar() != null && !draft.calendar().isBlank()) {
                Optional<WorkingCalendar> calendar = calendars.find(draft.calendar());
                faults.check(calendar.isPresent(), "/calendar", "standards.fault.calendar");
                calendarZone = calendar.map(WorkingCalendar::zone).orElse(company);
            }
            @Nullable
            String named = draft.window() == null ? null : draft.window().timezone();
            if (named == null || named.isBlank()) {
                return calendarZone;
            }
            return ZoneId.getAvailableZoneIds().contains(named)
                    ? ZoneId.of(named)
                    : faults.fault("/window/timezone", "standards.fault.zone", company);
        }

        private Map<String, List<String>> scope() {
            Map<String, List<String>> scope = draft.scope() == null ? Map.of() : draft.scope();
            scope.forEach((name, values) -> faults.check(
                    Dimension.isName(name) && values != null && !values.isEmpty(),
                    "/scope/" + name,
                    "standards.fault.scope"));
            return scope;
        }
    }
}
