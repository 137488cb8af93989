package heed.conversations.effort;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.conversations.effort.EffortReport.Answer;
import heed.conversations.effort.pages.EffortCasesPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What customers had to do and to bear: the report, the cases behind each figure, the report as CSV, and marks on entries. */
@Controller
class EffortController {

    private static final int ROWS = 50;
    private static final int MOST_DAYS = 366;
    private static final int MOST_PAGES = 200;

    private final EffortReport report;
    private final EffortParts parts;
    private final MarkEntry markEntry;
    private final ConversationDirectory conversations;
    private final Templates templates;
    private final Clock clock;

    EffortController(
            EffortReport report,
            EffortParts parts,
            MarkEntry markEntry,
            ConversationDirectory conversations,
            Templates templates,
            Clock clock) {
        this.report = report;
        this.parts = parts;
        this.markEntry = markEntry;
        this.conversations = conversations;
        this.templates = templates;
        this.clock = clock;
    }

    /** Whole days where the company is, the last of them today. */
    record Days(LocalDate first, LocalDate last, int many, Instant from, Instant to) {}

    private Days days(Frame frame, int days) {
        var zone = frame.company().zone();
        int many = Math.clamp(days, 1, MOST_DAYS);
        LocalDate last = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = last.minusDays(many - 1L);
        return new Days(
                first,
                last,
                many,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @GetMapping("/effort")
    JteModel show(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(defaultValue = "queue") String by) {
        EffortBy chosen = EffortBy.of(by).orElseThrow(NotFound::new);
        Days window = days(frame, days);
        Answer answer = report.report(actor, window.from(), window.to(), chosen);
        return templates.conversationsEffortEffort(frame, parts.page(frame, window, chosen, answer));
    }

    @GetMapping("/effort/cases")
    JteModel cases(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(defaultValue = "queue") String by,
            @RequestParam(defaultValue = "index") String figure,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "0") int page) {
        EffortBy chosen = EffortBy.of(by).orElseThrow(NotFound::new);
        EffortFigure wanted = EffortFigure.of(figure).orElseThrow(NotFound::new);
        Days window = days(frame, days);
        int shown = Math.clamp(page, 0, MOST_PAGES);
        List<EffortFigures.Case> found =
                report.cases(actor, window.from(), window.to(), wanted, chosen, part, shown * ROWS, ROWS + 1);
        return templates.conversationsEffortCases(
                frame,
                new EffortCasesPage(
                        wanted.key(),
                        parts.words(frame, window),
                        part == null ? "" : parts.name(frame, chosen, part),
                        "/effort?by=" + chosen.key() + "&days=" + window.many(),
                        parts.rows(frame, found.subList(0, Math.min(ROWS, found.size()))),
                        found.size() > ROWS
                                ? EffortParts.cases(window.many(), chosen, wanted, part) + "&page=" + (shown + 1)
                                : ""));
    }

    @GetMapping("/effort/report.csv")
    ResponseEntity<String> csv(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(defaultValue = "queue") String by) {
        EffortBy chosen = EffortBy.of(by).orElseThrow(NotFound::new);
        Days window = days(frame, days);
        Answer answer = report.report(actor, window.from(), window.to(), chosen);
        String name = "effort-" + window.first() + "-" + window.last() + "-by-" + chosen.key() + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .body(EffortLines.csv(chosen, answer));
    }

    /** Sets a mark, or takes it away where its kind begins with a minus. */
    @PostMapping("/conversations/{number:\\d+}/marks")
    RedirectView mark(
            Actor actor,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(defaultValue = "") String kind) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        if (entry == null) {
            throw new NotFound();
        }
        boolean away = kind.startsWith("-");
        markEntry.mark(
                actor,
                conversation.id(),
                new EntryId(entry),
                MarkKind.of(away ? kind.substring(1) : kind).orElseThrow(NotFound::new),
                !away);
        return new RedirectView(conversation.url(), true, false, false);
    }
}
