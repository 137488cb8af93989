package heed.identity.notices;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.NoticeKind;
import heed.identity.notices.FindNotices.Found;
import heed.identity.notices.pages.NoticesPage;
import heed.identity.notices.pages.NoticesPage.Row;
import heed.identity.notices.pages.NoticesPage.Tab;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Place;
import heed.web.Slice;
import heed.web.Toast;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A person's own notices: the list, the bell, and reading them. */
@Controller
@RequestMapping("/notices")
class NoticesController {

    private static final int ROWS = 50;

    private final FindNotices findNotices;
    private final ReadNotices readNotices;
    private final Templates templates;

    NoticesController(FindNotices findNotices, ReadNotices readNotices, Templates templates) {
        this.findNotices = findNotices;
        this.readNotices = readNotices;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "unread") String filter,
            @RequestParam(required = false) @Nullable UUID cursor) {
        NoticeFilter chosen = NoticeFilter.of(filter).orElseThrow(NotFound::new);
        Slice<Found> slice = findNotices.page(actor, chosen, cursor, ROWS);
        return templates.identityNoticesNotices(
                frame,
                new NoticesPage(
                        filter,
                        tabs(filter),
                        slice.items().stream().map(each -> row(frame, each)).toList(),
                        findNotices.unread(actor) > 0,
                        slice.next() == null ? "" : "/notices?filter=" + filter + "&cursor=" + slice.next()));
    }

    /** The bell alone, for pages that are open. */
    @GetMapping("/bell")
    JteModel bell(Frame frame, @RequestParam(defaultValue = "") String place) {
        return templates.partsRailPlace(frame, Place.NOTICES, place);
    }

    /** Leads to what it is about. */
    @PostMapping("/{id}/opening")
    RedirectView open(Actor actor, @PathVariable UUID id) {
        Found found = findNotices.find(actor, id);
        readNotices.read(actor, List.of(id));
        return to(found.open() ? found.notice().url() : "/notices");
    }

    @PostMapping("/readings")
    RedirectView read(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "unread") String filter,
            RedirectAttributes next) {
        Instant at = id == null ? readNotices.readAll(actor) : readNotices.read(actor, List.of(id));
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of(id == null ? "notices.all-read" : "notices.one-read")
                        .undoneBy("/notices/readings/undo?at=" + at));
        return list(filter);
    }

    @PostMapping("/readings/undo")
    RedirectView undo(Actor actor, @RequestParam Instant at, RedirectAttributes next) {
        readNotices.undo(actor, at);
        next.addFlashAttribute(Toast.FLASH, Toast.of("notices.unread-again"));
        return list("unread");
    }

    @PostMapping("/{id}/unreading")
    RedirectView unread(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "unread") String filter,
            RedirectAttributes next) {
        if (readNotices.unread(actor, List.of(id)) == 0) {
            throw new NotFound();
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("notices.unread-again"));
        return list(filter);
    }

    private static RedirectView list(String filter) {
        return to("/notices?filter=" + NoticeFilter.of(filter).map(_ -> filter).orElse("unread"));
    }

    private static RedirectView to(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static List<Tab> tabs(String chosen) {
        return Stream.concat(
                        Stream.of("unread", "all"),
                        Arrays.stream(NoticeKind.values()).map(NoticeKind::key))
                .map(key -> new Tab(key, "/notices?filter=" + key, key.equals(chosen)))
                .toList();
    }

    private static Row row(Frame frame, Found found) {
        KeptNotice notice = found.notice();
        return new Row(
                notice.id().toString(),
                notice.kind().key(),
                icon(notice.kind()),
                found.open()
                        ? frame.text(notice.message(), notice.facts().toArray())
                        : frame.text("notices.placeholder"),
                found.open() ? notice.url() : "",
                frame.moment(notice.at()),
                notice.unread());
    }

    private static String icon(NoticeKind kind) {
        return switch (kind) {
            case MENTION -> "at";
            case ASSIGNMENT -> "person-check";
            case WATCHED -> "eye";
            case REMINDER -> "alarm";
            case AWAKE -> "sunrise";
            case OVERDUE -> "hourglass-bottom";
        };
    }
}
