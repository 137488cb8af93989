package heed.conversations.routing;

import gg.jte.models.runtime.JteModel;
import heed.conversations.KnownConversation;
import heed.conversations.routing.Fairness.Share;
import heed.conversations.routing.Fairness.Window;
import heed.conversations.routing.pages.FairnessCasesPage;
import heed.conversations.routing.pages.FairnessPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of fairness and the conversations behind each of its figures. */
@Controller
class FairnessController {

    private final Fairness fairness;
    private final FairnessCases cases;
    private final StaffDirectory staff;
    private final Templates templates;
    private final Clock clock;

    FairnessController(Fairness fairness, FairnessCases cases, StaffDirectory staff, Templates templates, Clock clock) {
        this.fairness = fairness;
        this.cases = cases;
        this.staff = staff;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/routing/fairness")
    JteModel show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        actor.require(Right.MEASUREMENTS_READ);
        Faults faults = Faults.NONE;
        Window window;
        try {
            window = window(frame, from, to);
        } catch (Invalid invalid) {
            faults = Faults.of(invalid);
            window = Window.of(null, null, clock.instant());
        }
        List<Share> shares = fairness.shares(actor, window);
        int inAll = shares.stream().mapToInt(Share::inAll).sum();
        long there =
                shares.stream().mapToLong(each -> each.presence().toSeconds()).sum();
        LocalDate first = window.from().atZone(frame.zone()).toLocalDate();
        LocalDate last = window.until().minusMillis(1).atZone(frame.zone()).toLocalDate();
        return templates.conversationsRoutingFairness(
                frame,
                new FairnessPage(
                        window.from(),
                        window.until().minusMillis(1),
                        faults.any() ? from : first.toString(),
                        faults.any() ? to : last.toString(),
                        "&from=" + first + "&to=" + last,
                        shares.stream()
                                .map(share -> row(frame, share, inAll, there))
                                .toList(),
                        faults));
    }

    @GetMapping("/routing/fairness/cases")
    JteModel cases(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String staff,
            @RequestParam(defaultValue = "overtakings") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        actor.require(Right.MEASUREMENTS_READ);
        List<FairnessCases.Case> found = cases.of(actor, staff, kind, window(frame, from, to));
        var who = new StaffId(QueueRoutingApi.id(staff));
        return templates.conversationsRoutingFairnessCases(
                frame,
                new FairnessCasesPage(
                        this.staff.names(List.of(who)).getOrDefault(who, ""),
                        kind,
                        "/routing/fairness?from=" + from + "&to=" + to,
                        found.stream().map(each -> row(frame, each)).toList()));
    }

    /** Whole days in the reader's zone, the last one included. */
    private Window window(Frame frame, String from, String to) {
        LocalDate first = Typing.day(from, "/from");
        LocalDate last = Typing.day(to, "/to");
        Instant begins = first == null ? null : first.atStartOfDay(frame.zone()).toInstant();
        Instant ends = last == null
                ? null
                : last.plusDays(1).atStartOfDay(frame.zone()).toInstant();
        return Window.of(begins, ends, clock.instant());
    }

    private static FairnessPage.Row row(Frame frame, Share share, int inAll, long there) {
        Duration longest = share.longestOvertaken();
        return new FairnessPage.Row(
                share.staff().value().toString(),
                share.name(),
                share.handedOut(),
                share.in(Way.BY_HAND),
                share.in(Way.GIVEN),
                percent(frame, share.inAll(), inAll),
                share.presence().isZero() ? "" : frame.duration(share.presence()),
                percent(frame, share.presence().toSeconds(), there),
                share.overtakings(),
                longest == null ? "" : frame.duration(longest));
    }

    private static String percent(Frame frame, long part, long whole) {
        return whole == 0 ? "" : frame.text("routing.percent", frame.percent(part, whole, 1));
    }

    private static FairnessCasesPage.Row row(Frame frame, FairnessCases.Case each) {
        KnownConversation overtaken = each.overtaken();
        Duration waited = each.overtakenWaited();
        return new FairnessCasesPage.Row(
                each.conversation().url(),
                each.conversation().subject(),
                frame.moment(each.at()),
                each.way(),
                each.reason().isEmpty()
                        ? ""
                        : frame.text("routing.reason", each.reason().toArray()),
                overtaken == null ? "" : overtaken.url(),
                overtaken == null ? "" : overtaken.subject(),
                Math.max(0, each.overtakenCount() - 1),
                waited == null ? "" : frame.duration(waited));
    }
}
