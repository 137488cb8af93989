package heed.standards;

import gg.jte.models.runtime.JteModel;
import heed.calendars.Calendars;
import heed.measurement.Measurements;
import heed.measurement.Metric;
import heed.standards.pages.Option;
import heed.standards.pages.WordingPage;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form in which a promise is worded, with all that can be chosen. */
@Component
class WordingPages {

    private final Measurements measurements;
    private final Calendars calendars;
    private final Templates templates;

    WordingPages(Measurements measurements, Calendars calendars, Templates templates) {
        this.measurements = measurements;
        this.calendars = calendars;
        this.templates = templates;
    }

    /** @param code empty for a new standard */
    JteModel page(Frame frame, String code, WordingForm form, Faults faults) {
        return templates.standardsWording(
                frame,
                new WordingPage(
                        code,
                        frame.text(code.isEmpty() ? "standards.wording.new" : "standards.wording.change"),
                        form.fields(),
                        Arrays.stream(Language.values())
                                .map(each -> new Option(each.code(), each.ownName()))
                                .toList(),
                        measurements.catalogue().stream()
                                .filter(each -> each.unit() == Metric.Unit.DURATION)
                                .map(each -> new Option(each.code(), frame.word("standards.metric", each.code())))
                                .toList(),
                        options(frame, "standards.wording.unit.", "minutes", "hours", "days"),
                        options(frame, "standards.wording.direction.", "floor", "ceiling"),
                        windows(frame),
                        calendars(frame),
                        Arrays.stream(Formula.values())
                                .map(each ->
                                        new Option(each.code(), frame.text("standards.wording.formula." + each.code())))
                                .toList(),
                        faults));
    }

    private static List<Option> options(Frame frame, String prefix, String... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value, frame.text(prefix + value)))
                .toList();
    }

    private static List<Option> windows(Frame frame) {
        return Stream.concat(
                        Stream.of(new Option("", frame.text("standards.wording.window.rolling"))),
                        options(frame, "standards.window.", "week", "month", "quarter", "year").stream())
                .toList();
    }

    private List<Option> calendars(Frame frame) {
        return Stream.concat(
                        Stream.of(new Option("", frame.text("standards.wording.calendar.none"))),
                        calendars.names().entrySet().stream().map(each -> new Option(each.getKey(), each.getValue())))
                .toList();
    }
}
