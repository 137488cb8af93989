package heed.standards;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.standards.pages.CasesPage;
import heed.standards.pages.Tab;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases behind a number of a standard. */
@Controller
class CasesController {

    private static final int MOST = 50;

    private final Standards standards;
    private final FindCases cases;
    private final StandardWords words;
    private final Templates templates;
    private final Clock clock;

    CasesController(Standards standards, FindCases cases, StandardWords words, Templates templates, Clock clock) {
        this.standards = standards;
        this.cases = cases;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/standards/{code}/cases")
    JteModel list(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam Map<String, String> parameters) {
        Instant now = clock.instant();
        StandardVersion version = standards.find(actor, code).shownAt(now);
        WindowChoice window = WindowChoice.of(
                version, parameters.getOrDefault("window", "own"), parameters.get("from"), parameters.get("to"), now);
        CaseState wanted = CaseState.of(state).orElseThrow(() -> Invalid.at("/state", "standards.fault.state"));
        Map<String, String> dimensions = CaseParameters.dimensions(parameters);
        var filter = new CaseFilter(code, window.period(), wanted, dimensions);
        FindCases.Found found = cases.find(actor, filter, CaseCursor.read(parameters.get("cursor")), MOST);
        var links = new FigureLinks(code, window.period(), dimensions);
        return templates.standardsCases(
                frame,
                new CasesPage(
                        version.statementIn(frame.locale().getLanguage()),
                        back(code, window, dimensions),
                        period(frame, window, dimensions),
                        tabs(frame, links, wanted),
                        new CaseRows(frame, words.names("queue"), now).of(found.cases()),
                        next(links, wanted, found.next())));
    }

    private static String back(String code, WindowChoice window, Map<String, String> dimensions) {
        var query = new TreeMap<>(dimensions);
        query.putAll(window.query());
        return FigureLinks.figures(code, query);
    }

    private String period(Frame frame, WindowChoice window, Map<String, String> dimensions) {
        return Stream.concat(
                        Stream.of(StandardWords.period(frame, window.period())),
                        dimensions.entrySet().stream()
                                .map(each -> frame.text(
                                        "standards.only",
                                        StandardWords.dimension(frame, each.getKey()),
                                        words.value(frame, each.getKey(), each.getValue()))))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static List<Tab> tabs(Frame frame, FigureLinks links, CaseState wanted) {
        return Stream.of(CaseState.values())
                .map(each -> new Tab(frame.text("standards.cases." + each.code()), links.cases(each), each == wanted))
                .toList();
    }

    private static String next(FigureLinks links, CaseState wanted, @Nullable CaseCursor cursor) {
        return cursor == null
                ? ""
                : UriComponentsBuilder.fromUriString(links.cases(wanted))
                        .queryParam("cursor", cursor.written())
                        .build()
                        .toUriString();
    }
}
