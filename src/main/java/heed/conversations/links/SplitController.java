package heed.conversations.links;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.conversations.ReadTimeline;
import heed.conversations.SplitConversation;
import heed.conversations.SplitWish;
import heed.conversations.TimelineEntry;
import heed.conversations.UndoSplit;
import heed.conversations.links.pages.SplitPage;
import heed.conversations.links.pages.SplitPage.Choice;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDetails;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Splits a conversation by what is chosen of it, and makes it whole again. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/splits")
class SplitController {

    private static final int MOST = 1000;
    private static final int BEGINNING = 200;

    private final ConversationDirectory conversations;
    private final ReadTimeline readTimeline;
    private final SplitConversation splitConversation;
    private final UndoSplit undoSplit;
    private final Templates templates;

    SplitController(
            ConversationDirectory conversations,
            ReadTimeline readTimeline,
            SplitConversation splitConversation,
            UndoSplit undoSplit,
            Templates templates) {
        this.conversations = conversations;
        this.readTimeline = readTimeline;
        this.splitConversation = splitConversation;
        this.undoSplit = undoSplit;
        this.templates = templates;
    }

    private record Typed(List<UUID> entries, String subject, String name, String email) {

        SplitWish wish() {
            boolean named = !name.isBlank() || !email.isBlank();
            return new SplitWish(
                    entries.stream().map(EntryId::new).toList(),
                    subject,
                    named ? new CustomerDetails(blankToNull(name), blankToNull(email), null, null) : null);
        }

        private static @Nullable String blankToNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/new")
    JteModel choose(Actor actor, Frame frame, @PathVariable long number) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        return page(frame, actor, conversation, new Typed(List.of(), conversation.subject(), "", ""), Faults.NONE);
    }

    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "") List<UUID> entries,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        var typed = new Typed(entries, subject, name, email);
        try {
            KnownConversation begun = splitConversation.split(actor, conversation.id(), typed.wish());
            return said(
                    begun,
                    next,
                    Toast.of("splits.done", String.valueOf(begun.number()), String.valueOf(number))
                            .undoneBy(begun.url() + "/splits/undo"));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, actor, conversation, typed, inForm(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(frame, actor, conversation, typed, Faults.of(refused));
        }
    }

    /** Of the conversation that was split off. */
    @PostMapping("/undo")
    RedirectView delete(Actor actor, @PathVariable long number, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        try {
            return said(undoSplit.undo(actor, conversation.id()), next, Toast.of("splits.undone"));
        } catch (Refused refused) {
            return said(
                    conversation, next, Toast.of(refused.reasons().getFirst().message()));
        }
    }

    private JteModel page(Frame frame, Actor actor, KnownConversation conversation, Typed typed, Faults faults) {
        List<Choice> choices = readTimeline.page(actor, conversation.id(), null, MOST).stream()
                .filter(TimelineEntry::words)
                .map(entry -> new Choice(
                        entry.id().value().toString(),
                        entry.authorName(),
                        frame.text("splits.kind." + entry.kind().key()),
                        frame.moment(entry.at()),
                        beginning(entry.said()),
                        typed.entries().contains(entry.id().value())))
                .toList();
        return templates.conversationsLinksSplit(
                frame,
                new SplitPage(
                        conversation.number(),
                        conversation.subject(),
                        choices,
                        typed.subject(),
                        typed.name(),
                        typed.email(),
                        faults));
    }

    private static String beginning(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        int end = Math.min(line.length(), BEGINNING);
        return end == line.length()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end) - 1)) + "…";
    }

    private static Faults inForm(Invalid invalid) {
        return new Faults(invalid.faults().stream()
                .map(each -> Fault.at(
                        each.pointer().replaceFirst("^/customer(/|$)", "/").replaceFirst("^/$", ""),
                        each.message(),
                        each.facts().toArray()))
                .toList());
    }

    private static RedirectView said(KnownConversation conversation, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView(conversation.url(), true, false, false);
    }
}
