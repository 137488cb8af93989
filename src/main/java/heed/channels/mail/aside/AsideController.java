package heed.channels.mail.aside;

import gg.jte.models.runtime.JteModel;
import heed.channels.mail.Outcome;
import heed.channels.mail.PlaceByHand;
import heed.channels.mail.ReviewMail;
import heed.channels.mail.ThrowAwayMail;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Mail without a conversation, for those who answer its mailbox. */
@Controller
@RequestMapping("/mail/set-aside")
class AsideController {

    private static final String HERE = "/mail/set-aside";

    private final AsidePages pages;
    private final ReadAgain readAgain;
    private final ReviewMail reviewMail;
    private final PlaceByHand placeByHand;
    private final ThrowAwayMail throwAwayMail;
    private final ConversationDirectory conversations;
    private final Templates templates;

    AsideController(
            AsidePages pages,
            ReadAgain readAgain,
            ReviewMail reviewMail,
            PlaceByHand placeByHand,
            ThrowAwayMail throwAwayMail,
            ConversationDirectory conversations,
            Templates templates) {
        this.pages = pages;
        this.readAgain = readAgain;
        this.reviewMail = reviewMail;
        this.placeByHand = placeByHand;
        this.throwAwayMail = throwAwayMail;
        this.conversations = conversations;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletResponse response) {
        try {
            return templates.channelsMailAsideList(
                    frame, pages.list(frame, actor, AsideQuestion.of(asked), cursor, Faults.NONE));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.channelsMailAsideList(
                    frame, pages.list(frame, actor, AsideQuestion.TO_DECIDE, "", Faults.of(invalid)));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return templates.channelsMailAsideOne(frame, pages.one(actor, id, "", Faults.NONE));
    }

    @PostMapping("/readings")
    RedirectView readAgain(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable List<UUID> id,
            RedirectAttributes next) {
        ReadAgain.Result result = all ? readAgain.all(actor) : readAgain.some(actor, id == null ? List.of() : id);
        return said(
                HERE,
                result.more()
                        ? Toast.of("aside.read-some", result.read(), result.placed())
                        : Toast.of("aside.read", result.read(), result.placed()),
                next);
    }

    @PostMapping("/{id}/reading")
    RedirectView read(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        boolean stays = reviewMail.release(actor, id).outcome() == Outcome.QUARANTINED;
        return said(stays ? HERE + "/" + id : HERE, Toast.of(stays ? "mail.still-set-aside" : "mail.released"), next);
    }

    @PostMapping("/{id}/conversation")
    RedirectView begin(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return there(actor, placeByHand.begin(actor, id), next);
    }

    @PostMapping("/{id}/joining")
    Object join(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            HttpServletResponse response,
            RedirectAttributes next) {
        pages.one(actor, id, number, Faults.NONE);
        String digits = number.strip().replaceFirst("^#", "");
        try {
            if (!digits.matches("[0-9]{1,12}")) {
                throw Invalid.at("/number", "aside.fault.number");
            }
            return there(
                    actor,
                    placeByHand.join(
                            actor,
                            id,
                            conversations.find(actor, Long.parseLong(digits)).id()),
                    next);
        } catch (NotFound none) {
            return refused(actor, frame, id, number, Invalid.at("/number", "aside.fault.no-conversation"), response);
        } catch (Invalid invalid) {
            return refused(actor, frame, id, number, invalid, response);
        }
    }

    @PostMapping("/{id}/removal")
    RedirectView remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        throwAwayMail.remove(actor, id);
        return said(HERE, Toast.of("aside.removed").undoneBy(HERE + "/" + id + "/restoration"), next);
    }

    @PostMapping("/{id}/restoration")
    RedirectView restore(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        throwAwayMail.restore(actor, id);
        return said(HERE + "/" + id, Toast.of("aside.restored"), next);
    }

    private JteModel refused(
            Actor actor, Frame frame, UUID id, String number, Invalid invalid, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.channelsMailAsideOne(frame, pages.one(actor, id, number, Faults.of(invalid)));
    }

    /** Whoever placed it goes there, as far as they may look. */
    private RedirectView there(Actor actor, ConversationId id, RedirectAttributes next) {
        String url = conversations.findAll(actor, List.of(id)).stream()
                .findFirst()
                .map(found -> found.url())
                .orElse(HERE);
        return said(url, Toast.of("mail.released"), next);
    }

    private static RedirectView said(String address, Toast toast, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, toast);
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
