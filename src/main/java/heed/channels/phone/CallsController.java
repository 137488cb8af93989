package heed.channels.phone;

import gg.jte.models.runtime.JteModel;
import heed.channels.phone.pages.CallRow;
import heed.channels.phone.pages.CallsPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which calls are read. */
@Controller
class CallsController {

    private static final int ROWS = 50;

    private final FindCalls findCalls;
    private final Templates templates;

    CallsController(FindCalls findCalls, Templates templates) {
        this.findCalls = findCalls;
        this.templates = templates;
    }

    @GetMapping("/calls")
    JteModel list(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String after) {
        Faults faults = Faults.NONE;
        CallSlice slice;
        try {
            slice = findCalls.list(actor, filter(frame, day, queue, outcome), CallCursor.of(after), ROWS);
        } catch (Invalid e) {
            faults = Faults.of(e);
            slice = new CallSlice(List.of(), null);
        }
        return templates.channelsPhoneCalls(
                frame,
                new CallsPage(
                        slice.calls().stream().map(CallsController::row).toList(),
                        day,
                        queue,
                        outcome,
                        findCalls.queues(actor),
                        next(day, queue, outcome, slice.next()),
                        !(day + queue + outcome + after).isEmpty(),
                        actor.may(Right.IMPORT) && actor.may(Right.CALLS_WRITE),
                        faults));
    }

    @GetMapping("/calls/{id}")
    JteModel read(Frame frame, Actor actor, @PathVariable UUID id) {
        return templates.channelsPhoneCall(
                frame, findCalls.find(actor, id).map(CallsController::row).orElseThrow(NotFound::new));
    }

    static CallRow row(Call call) {
        return new CallRow(
                "/calls/" + call.id(),
                call.externalId(),
                call.from() == null ? "" : call.from(),
                call.queue(),
                call.offeredAt(),
                call.waitEndedAt(),
                call.endedAt(),
                call.outcome().name().toLowerCase(Locale.ROOT),
                call.waited(),
                call.talked().orElse(null),
                call.agent() == null ? "" : call.agent());
    }

    private static CallFilter filter(Frame frame, String day, String queue, String outcome) {
        LocalDate from = day(day);
        return new CallFilter(
                queue.isEmpty() ? null : queue,
                null,
                CallFilter.answered(outcome),
                from == null ? null : from.atStartOfDay(frame.zone()).toInstant(),
                from == null
                        ? null
                        : from.plusDays(1).atStartOfDay(frame.zone()).toInstant());
    }

    private static @Nullable LocalDate day(String day) {
        try {
            return day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw Invalid.at("/day", "phone.filter.not-a-day", day);
        }
    }

    private static String next(String day, String queue, String outcome, @Nullable String after) {
        return after == null
                ? ""
                : UriComponentsBuilder.fromPath("/calls")
                        .queryParam("day", "{day}")
                        .queryParam("queue", "{queue}")
                        .queryParam("outcome", "{outcome}")
                        .queryParam("after", "{after}")
                        .encode()
                        .build(day, queue, outcome, after)
                        .toString();
    }
}
