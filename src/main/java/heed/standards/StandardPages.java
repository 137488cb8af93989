package heed.standards;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.standards.pages.FiguresPart;
import heed.standards.pages.Option;
import heed.standards.pages.StandardPage;
import heed.standards.pages.Tab;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of one standard, as it is or with a form that could not be taken. */
@Component
class StandardPages {

    private final Standards standards;
    private final FiguresParts figures;
    private final StandardHistory history;
    private final StandardWords words;
    private final Templates templates;
    private final Clock clock;

    StandardPages(
            Standards standards,
            FiguresParts figures,
            StandardHistory history,
            StandardWords words,
            Templates templates,
            Clock clock) {
        this.standards = standards;
        this.figures = figures;
        this.history = history;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * @param parameters of the address: window, from, to, and dimensions
     * @param typed what a form held that could not be taken
     */
    JteModel page(
            Frame frame,
            Actor actor,
            String code,
            Map<String, String> parameters,
            Map<String, String> typed,
            Faults faults) {
        Standard standard = standards.find(actor, code);
        Instant now = clock.instant();
        StandardVersion shown = standard.shownAt(now);
        Map<String, String> dimensions = CaseParameters.dimensions(parameters);
        boolean judges = shown.effectiveFrom() != null && !shown.effectiveFrom().isAfter(now);
        WindowChoice window = WindowChoice.of(
                shown, parameters.getOrDefault("window", "own"), parameters.get("from"), parameters.get("to"), now);
        @Nullable FiguresPart part = judges ? figures.of(frame, actor, shown, window, dimensions, now) : null;
        StandardVersion judging = standard.judging();
        return templates.standardsStandard(
                frame,
                new StandardPage(
                        code,
                        shown.statementIn(frame.locale().getLanguage()),
                        history.facts(frame, standard, shown, now),
                        part == null ? List.of() : tabs(frame, shown, window, dimensions),
                        filters(frame, code, window, dimensions),
                        part,
                        part == null ? notYet(frame, shown) : "",
                        history.evidence(frame, standard),
                        history.versions(frame, standard, now),
                        history.progress(frame, standard, now),
                        actor.may(Right.STANDARDS_WRITE),
                        actor.may(Right.STANDARDS_ADOPT),
                        judging != null && judging.state() == StandardState.EFFECTIVE,
                        Arrays.stream(Evidence.Type.values())
                                .map(type -> new Option(type.code(), frame.text("standards.evidence." + type.code())))
                                .toList(),
                        typed,
                        faults));
    }

    private static String notYet(Frame frame, StandardVersion shown) {
        Instant from = shown.effectiveFrom();
        return from == null
                ? frame.text("standards.not-yet")
                : frame.text(
                        "standards.not-yet.from",
                        frame.date(from.atZone(shown.zone()).toLocalDate()));
    }

    private static List<Tab> tabs(
            Frame frame, StandardVersion version, WindowChoice window, Map<String, String> dimensions) {
        var tabs = new ArrayList<Tab>();
        for (String key : WindowChoice.KEYS) {
            boolean isOwn = key.equals("14d") && version.window().equals(new Window.Rolling(14))
                    || key.equals("month") && version.window().equals(new Window.Calendar(Window.Unit.MONTH))
                    || key.equals("quarter") && version.window().equals(new Window.Calendar(Window.Unit.QUARTER));
            if (!isOwn) {
                var query = new TreeMap<>(dimensions);
                if (!key.equals("own")) {
                    query.put("window", key);
                }
                tabs.add(new Tab(
                        key.equals("own")
                                ? StandardWords.window(frame, version.window())
                                : frame.text("standards.tab." + key),
                        FigureLinks.figures(version.code(), query),
                        key.equals(window.key())));
            }
        }
        if (window.key().equals("chosen")) {
            var query = new TreeMap<>(dimensions);
            query.putAll(window.query());
            tabs.add(new Tab(
                    StandardWords.period(frame, window.period()), FigureLinks.figures(version.code(), query), true));
        }
        return tabs;
    }

    private List<Tab> filters(Frame frame, String code, WindowChoice window, Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(each -> {
                    var query = new TreeMap<>(dimensions);
                    query.remove(each.getKey());
                    query.putAll(window.query());
                    return new Tab(
                            frame.text(
                                    "standards.only",
                                    StandardWords.dimension(frame, each.getKey()),
                                    words.value(frame, each.getKey(), each.getValue())),
                            FigureLinks.figures(code, query),
                            true);
                })
                .toList();
    }
}
