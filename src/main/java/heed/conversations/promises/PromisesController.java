package heed.conversations.promises;

import gg.jte.models.runtime.JteModel;
import heed.conversations.promises.FoundCommitments.Unbacked;
import heed.conversations.promises.pages.PromisesPage;
import heed.conversations.promises.pages.PromisesPage.Rate;
import heed.conversations.promises.pages.PromisesPage.Tab;
import heed.conversations.promises.pages.UnbackedRow;
import heed.identity.Actor;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The promises to all customers: mine, the team's, overdue, and how many were kept. */
@Controller
class PromisesController {

    private static final int ROWS = 50;
    private static final int MOST_DAYS = 366;
    private static final int MOST_UNBACKED = 100;
    private static final String UNBACKED = "unbacked";

    private final FindPromises findPromises;
    private final FoundCommitments commitments;
    private final PromiseParts parts;
    private final Templates templates;
    private final Clock clock;

    PromisesController(
            FindPromises findPromises,
            FoundCommitments commitments,
            PromiseParts parts,
            Templates templates,
            Clock clock) {
        this.findPromises = findPromises;
        this.commitments = commitments;
        this.parts = parts;
        this.templates = templates;
        this.clock = clock;
    }

    /** Whole days where the company is, the last of them today. */
    private record Window(Instant from, Instant to, int days, String words) {}

    @GetMapping("/promises")
    JteModel list(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(defaultValue = "") String cursor) {
        Window window = window(frame, Math.clamp(days, 1, MOST_DAYS));
        boolean unbacked = view.equals(UNBACKED);
        PromiseView chosen = unbacked ? PromiseView.MINE : PromiseView.of(view).orElseThrow(NotFound::new);
        KeptRate rate = findPromises.rate(actor, window.from(), window.to());
        Slice<ListedPromise> slice = unbacked
                ? new Slice<>(List.of(), null)
                : findPromises.list(actor, chosen, window.from(), window.to(), PromisePlace.read(cursor), ROWS);
        return templates.conversationsPromisesPromises(
                frame,
                new PromisesPage(
                        view,
                        tabs(view, window.days()),
                        parts.rows(frame, actor, slice.items()),
                        slice.next() == null ? "" : url(view, window.days()) + "&cursor=" + slice.next(),
                        rate(frame, rate, window, commitments.count(actor)),
                        unbacked ? unbacked(frame, actor) : List.of()));
    }

    private Window window(Frame frame, int days) {
        var zone = frame.company().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = today.minusDays(days - 1L);
        return new Window(
                LastMoment.behind(first, zone),
                LastMoment.behind(today.plusDays(1), zone),
                days,
                frame.text("promises.rate.window", frame.date(first), frame.date(today)));
    }

    private static List<Tab> tabs(String view, int days) {
        return Stream.of("mine", "team", "overdue", "unowned", UNBACKED, "all")
                .map(each -> new Tab(each, url(each, days), each.equals(view)))
                .toList();
    }

    private static Rate rate(Frame frame, KeptRate rate, Window window, long unbacked) {
        BigDecimal percent = rate.percent();
        return new Rate(
                window.words(),
                window.days(),
                percent == null ? null : frame.decimal(percent),
                rate.kept(),
                rate.missed(),
                rate.due(),
                rate.released(),
                url("kept", window.days()),
                url("missed", window.days()),
                url("released", window.days()),
                unbacked,
                url(UNBACKED, window.days()));
    }

    private List<UnbackedRow> unbacked(Frame frame, Actor actor) {
        return commitments.oldest(actor, MOST_UNBACKED).stream()
                .map((Unbacked each) -> parts.unbacked(frame, each.commitment(), each.number(), each.subject()))
                .toList();
    }

    private static String url(String view, int days) {
        return "/promises?view=" + view + (days == 28 ? "" : "&days=" + days);
    }
}
