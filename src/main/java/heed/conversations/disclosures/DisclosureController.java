package heed.conversations.disclosures;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.disclosures.pages.DisclosurePage.Typed;
import heed.conversations.disclosures.pages.NewDisclosurePage;
import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The pages on which information about a customer is asked for, checked, allowed and told. */
@Controller
@RequestMapping("/disclosures")
class DisclosureController {

    private final ConversationDirectory conversations;
    private final CustomerDirectory customers;
    private final DisclosureSteps steps;
    private final DisclosurePages pages;
    private final RequestDisclosure requestDisclosure;
    private final PauseDisclosure pauseDisclosure;
    private final TakeStep takeStep;
    private final Templates templates;

    DisclosureController(
            ConversationDirectory conversations,
            CustomerDirectory customers,
            DisclosureSteps steps,
            DisclosurePages pages,
            RequestDisclosure requestDisclosure,
            PauseDisclosure pauseDisclosure,
            TakeStep takeStep,
            Templates templates) {
        this.conversations = conversations;
        this.customers = customers;
        this.steps = steps;
        this.pages = pages;
        this.requestDisclosure = requestDisclosure;
        this.pauseDisclosure = pauseDisclosure;
        this.takeStep = takeStep;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame, @RequestParam(required = false) @Nullable UUID cursor) {
        return templates.conversationsDisclosuresDisclosures(frame, pages.open(frame, actor, cursor));
    }

    @GetMapping("/new")
    JteModel form(Actor actor, Frame frame, @RequestParam long conversation) {
        return form(actor, frame, conversation, Kind.INFORMATION.key(), "", Faults.NONE);
    }

    private JteModel form(Actor actor, Frame frame, long number, String kind, String asked, Faults faults) {
        KnownConversation conversation = conversations.find(actor, number);
        return templates.conversationsDisclosuresBegin(
                frame,
                new NewDisclosurePage(
                        number,
                        conversation.url(),
                        customers.names(List.of(conversation.customer())).getOrDefault(conversation.customer(), ""),
                        kind,
                        asked,
                        Arrays.stream(Kind.values()).map(Kind::key).toList(),
                        faults));
    }

    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @RequestParam long conversation,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String asked,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            KnownConversation about = conversations.find(actor, conversation);
            Disclosure made = requestDisclosure.request(actor, about.id(), kind, asked);
            return said(made.id(), next, "requested");
        } catch (Invalid invalid) {
            response.setStatus(422);
            return form(actor, frame, conversation, kind, asked, Faults.of(invalid));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return page(actor, frame, id, null, Faults.NONE);
    }

    private JteModel page(Actor actor, Frame frame, UUID id, @Nullable Typed typed, Faults faults) {
        return templates.conversationsDisclosuresDisclosure(
                frame, pages.page(frame, actor, steps.read(actor, id), typed, faults));
    }

    /** One of the forms on the page: {@code classification}, {@code verification}, {@code link}, {@code authorisation} … */
    @PostMapping("/{id}/{step:classification|verification|link|authorisation|release|refusal}")
    Object take(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @PathVariable String step,
            StepForm form,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(actor, frame, id, form.typed(step), response, () -> {
            takeStep.take(actor, id, step, form);
            return said(id, next, step);
        });
    }

    @PostMapping("/{id}/pause")
    Object pause(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(actor, frame, id, null, response, () -> {
            pauseDisclosure.pause(actor, id, reason);
            return said(id, next, "paused");
        });
    }

    @PostMapping("/{id}/resumption")
    Object resume(
            Actor actor, Frame frame, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next) {
        return answer(actor, frame, id, null, response, () -> {
            pauseDisclosure.resume(actor, id);
            return said(id, next, "resumed");
        });
    }

    /** What was typed stays typed where the step is refused. */
    private Object answer(
            Actor actor,
            Frame frame,
            UUID id,
            @Nullable Typed typed,
            HttpServletResponse response,
            Supplier<RedirectView> step) {
        try {
            return step.get();
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, id, typed, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, id, typed, Faults.of(refused));
        }
    }

    private static RedirectView said(UUID id, RedirectAttributes next, String what) {
        String done = "disclosures.done." + what;
        next.addFlashAttribute(Toast.FLASH, Toast.of(done));
        RedirectView view = new RedirectView("/disclosures/" + id);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }
}
