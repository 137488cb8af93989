package heed.conversations.promises;

import gg.jte.models.runtime.JteModel;
import heed.conversations.KnownConversation;
import heed.conversations.promises.pages.PromisePage;
import heed.conversations.promises.pages.PromisePage.Step;
import heed.identity.Actor;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One promise: kept, released, moved to another date, given to a colleague. */
@Controller
@RequestMapping("/promises/{id}")
class PromiseController {

    private final PromiseBook book;
    private final PromiseMoves moves;
    private final PromiseParts parts;
    private final KeepPromise keepPromise;
    private final ReleasePromise releasePromise;
    private final MovePromise movePromise;
    private final HandOverPromise handOverPromise;
    private final ReopenPromise reopenPromise;
    private final Templates templates;

    PromiseController(
            PromiseBook book,
            PromiseMoves moves,
            PromiseParts parts,
            KeepPromise keepPromise,
            ReleasePromise releasePromise,
            MovePromise movePromise,
            HandOverPromise handOverPromise,
            ReopenPromise reopenPromise,
            Templates templates) {
        this.book = book;
        this.moves = moves;
        this.parts = parts;
        this.keepPromise = keepPromise;
        this.releasePromise = releasePromise;
        this.movePromise = movePromise;
        this.handOverPromise = handOverPromise;
        this.reopenPromise = reopenPromise;
        this.templates = templates;
    }

    /** What was typed when something was refused. */
    private record Typed(String reason, String day, String time, Faults faults) {
        static final Typed NOTHING = new Typed("", "", "", Faults.NONE);
    }

    @GetMapping
    JteModel show(Frame frame, Actor actor, @PathVariable UUID id) {
        return page(frame, actor, id, Typed.NOTHING);
    }

    @PostMapping("/keeping")
    RedirectView keep(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String back, RedirectAttributes next) {
        Promise kept = keepPromise.keep(actor, new PromiseId(id), null);
        String done = "promises.done." + kept.state().key();
        next.addFlashAttribute(Toast.FLASH, Toast.of(done, kept.text()).undoneBy("/promises/" + id + "/reopening"));
        return to(actor, id, back);
    }

    @PostMapping("/release")
    Object release(
            Frame frame,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            RedirectAttributes next) {
        return tried(frame, actor, id, new Typed(reason, "", "", Faults.NONE), response, () -> {
            Promise released = releasePromise.release(actor, new PromiseId(id), reason);
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("promises.done.released", released.text()).undoneBy("/promises/" + id + "/reopening"));
            return to(actor, id, back);
        });
    }

    @PostMapping("/moves")
    Object move(
            Frame frame,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            RedirectAttributes next) {
        return tried(frame, actor, id, new Typed(reason, day, time, Faults.NONE), response, () -> {
            Due due = Due.read(day, time, frame.zone(), frame.company().zone());
            Promise moved = movePromise.move(actor, new PromiseId(id), due, reason, 0);
            next.addFlashAttribute(Toast.FLASH, Toast.of("promises.done.moved", PromiseParts.due(frame, moved.due())));
            return to(actor, id, back);
        });
    }

    @PostMapping("/owner")
    Object handOver(
            Frame frame,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String owner,
            HttpServletResponse response,
            RedirectAttributes next) {
        return tried(frame, actor, id, Typed.NOTHING, response, () -> {
            var chosen = PromiseInReply.owner(owner);
            if (chosen == null) {
                throw Invalid.at("/owner", "promises.fault.owner");
            }
            handOverPromise.handOver(actor, new PromiseId(id), chosen, 0);
            next.addFlashAttribute(Toast.FLASH, Toast.of("promises.done.handed-over"));
            return to(actor, id, "");
        });
    }

    @PostMapping("/reopening")
    RedirectView reopen(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        reopenPromise.reopen(actor, new PromiseId(id));
        next.addFlashAttribute(Toast.FLASH, Toast.of("promises.done.reopened"));
        return to(actor, id, "");
    }

    private Object tried(
            Frame frame, Actor actor, UUID id, Typed typed, HttpServletResponse response, Supplier<Object> change) {
        try {
            return change.get();
        } catch (Invalid invalid) {
            response.setStatus(422);
            List<Fault> faults = invalid.faults().stream()
                    .map(each -> each.pointer().equals("/dueAt")
                            ? Fault.at("/day", each.message(), each.facts().toArray())
                            : each)
                    .toList();
            return page(frame, actor, id, new Typed(typed.reason(), typed.day(), typed.time(), new Faults(faults)));
        }
    }

    private JteModel page(Frame frame, Actor actor, UUID id, Typed typed) {
        PromiseBook.Page found = book.find(actor, new PromiseId(id));
        Promise promise = found.promise();
        KnownConversation conversation = found.conversation();
        List<Step> steps = moves.of(promise.id()).stream()
                .map(each -> new Step(
                        frame.moment(each.at()),
                        each.byName(),
                        frame.moment(each.from()),
                        PromiseParts.due(frame, each.to()),
                        each.reason()))
                .toList();
        return templates.conversationsPromisesPromise(
                frame,
                new PromisePage(
                        parts.rows(frame, actor, conversation, List.of(promise)).getFirst(),
                        frame.text(
                                "promises.made",
                                promise.made().name(),
                                frame.moment(promise.made().at())),
                        steps,
                        parts.owners(
                                actor,
                                conversation.queue(),
                                promise.owner().value().toString()),
                        parts.today(frame).toString(),
                        typed.reason(),
                        typed.day(),
                        typed.time(),
                        typed.faults()));
    }

    /** Back to where the button stood: the conversation's page, or the promise's own. */
    private RedirectView to(Actor actor, UUID id, String back) {
        String address = back.equals("conversation")
                ? book.find(actor, new PromiseId(id)).conversation().url()
                : back.equals("list") ? "/promises" : "/promises/" + id;
        return new RedirectView(address, true, false, false);
    }
}
