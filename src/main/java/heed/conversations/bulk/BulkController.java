package heed.conversations.bulk;

import gg.jte.models.runtime.JteModel;
import heed.conversations.Grace;
import heed.conversations.HeldReplies;
import heed.conversations.HoldReply;
import heed.conversations.bulk.BulkRun.Tally;
import heed.identity.Actor;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decides about many conversations: chosen in the list, looked at, done, taken back. */
@Controller
@RequestMapping("/conversations/bulk")
class BulkController {

    /** So few are done before the answer; more go on in the background. */
    private static final int AT_ONCE = 50;

    private final StartBulk startBulk;
    private final PreviewBulk previewBulk;
    private final BulkReading reading;
    private final WorkOffBulk workOff;
    private final HoldReply holdReply;
    private final HeldReplies replies;
    private final BulkPages pages;
    private final Templates templates;

    BulkController(
            StartBulk startBulk,
            PreviewBulk previewBulk,
            BulkReading reading,
            WorkOffBulk workOff,
            HoldReply holdReply,
            HeldReplies replies,
            BulkPages pages,
            Templates templates) {
        this.startBulk = startBulk;
        this.previewBulk = previewBulk;
        this.reading = reading;
        this.workOff = workOff;
        this.holdReply = holdReply;
        this.replies = replies;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel choose(Actor actor, Frame frame, @ModelAttribute BulkForm form) {
        return templates.conversationsBulkBulk(frame, pages.page(frame, actor, form, null, Faults.NONE));
    }

    /** Says what would happen, and changes nothing. */
    @PostMapping("/preview")
    JteModel preview(Actor actor, Frame frame, @ModelAttribute BulkForm form, HttpServletResponse response) {
        try {
            BulkPreview shown = previewBulk.preview(
                    actor, form.wish(), reading.read(actor, reading.typed(form, frame.locale(), frame.zone())));
            return templates.conversationsBulkBulk(frame, pages.page(frame, actor, form, shown, Faults.NONE));
        } catch (Invalid invalid) {
            return again(actor, frame, form, invalid, response);
        }
    }

    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @ModelAttribute BulkForm form,
            HttpServletResponse response,
            RedirectAttributes next) {
        UUID id = Objects.requireNonNullElseGet(form.run(), Ids::next);
        Grace grace = holdReply.grace(actor);
        try {
            startBulk.start(
                    actor,
                    id,
                    form.wish(),
                    reading.typed(form, frame.locale(), frame.zone()),
                    grace,
                    frame.locale().getLanguage());
        } catch (Invalid invalid) {
            return again(actor, frame, form, invalid, response);
        }
        BulkRun run = startBulk.find(actor, id);
        if (run.tally().total() > AT_ONCE) {
            return "redirect:/conversations/bulk/" + id;
        }
        workOff.workOff(id);
        Tally tally = startBulk.find(actor, id).tally();
        boolean held = replies.waiting(id) > 0;
        Toast said = held
                ? Toast.of(
                        "bulk.done-held",
                        tally.changed(),
                        tally.refused(),
                        grace.delay().toSeconds())
                : Toast.of("bulk.done", tally.changed(), tally.refused());
        next.addFlashAttribute(
                Toast.FLASH, tally.changed() == 0 ? said : said.undoneBy("/conversations/bulk/" + id + "/undo"));
        return held || tally.refused() > 0 ? "redirect:/conversations/bulk/" + id : "redirect:" + inbox(form);
    }

    private JteModel again(Actor actor, Frame frame, BulkForm form, Invalid invalid, HttpServletResponse response) {
        response.setStatus(422);
        Faults faults = new Faults(invalid.faults().stream()
                .map(each -> new Fault("", each.message(), each.facts()))
                .toList());
        return templates.conversationsBulkBulk(frame, pages.page(frame, actor, form, null, faults));
    }

    private static String inbox(BulkForm form) {
        return "/inbox?view=" + URLEncoder.encode(BulkForm.or(form.view(), "all"), StandardCharsets.UTF_8) + "&q="
                + URLEncoder.encode(BulkForm.or(form.q(), ""), StandardCharsets.UTF_8);
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return templates.conversationsBulkRun(frame, pages.run(frame, actor, startBulk.find(actor, id)));
    }

    @PostMapping("/{id}/undo")
    String undo(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            startBulk.undo(actor, id);
            BulkRun run = startBulk.find(actor, id);
            if (run.tally().changed() <= AT_ONCE) {
                workOff.workOff(id);
                next.addFlashAttribute(
                        Toast.FLASH,
                        Toast.of(
                                "bulk.undone", startBulk.find(actor, id).tally().restored()));
            }
        } catch (Refused refused) {
            next.addFlashAttribute(
                    Toast.FLASH, Toast.of(refused.reasons().getFirst().message()));
        }
        return "redirect:/conversations/bulk/" + id;
    }
}
