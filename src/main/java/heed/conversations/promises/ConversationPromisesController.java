package heed.conversations.promises;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.promises.DueWords.Meant;
import heed.conversations.promises.MakePromise.Wording;
import heed.conversations.promises.pages.PromiseForm;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Promises of one conversation: written down by hand, hinted at while somebody writes, and words that are none. */
@Controller
@RequestMapping("/conversations/{number:\\d+}")
class ConversationPromisesController {

    private final ConversationDirectory conversations;
    private final MakePromise makePromise;
    private final DismissCommitment dismissCommitment;
    private final PromiseInReply promiseInReply;
    private final PromiseParts parts;
    private final Templates templates;

    ConversationPromisesController(
            ConversationDirectory conversations,
            MakePromise makePromise,
            DismissCommitment dismissCommitment,
            PromiseInReply promiseInReply,
            PromiseParts parts,
            Templates templates) {
        this.conversations = conversations;
        this.makePromise = makePromise;
        this.dismissCommitment = dismissCommitment;
        this.promiseInReply = promiseInReply;
        this.parts = parts;
        this.templates = templates;
    }

    @PostMapping("/promises")
    Object make(
            Frame frame,
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable UUID commitment,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        try {
            Due due = Due.read(day, time, frame.zone(), frame.company().zone());
            makePromise.make(
                    actor,
                    conversation.id(),
                    new Wording(text, due, PromiseInReply.owner(owner), null, commitment, null));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return form(frame, actor, conversation, text, day, time, owner, commitment, atDay(invalid.faults()));
        } catch (Refused refused) {
            response.setStatus(409);
            return form(frame, actor, conversation, text, day, time, owner, commitment, refused.reasons());
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("promises.done.made"));
        return new RedirectView(conversation.url(), true, false, false);
    }

    private static List<Fault> atDay(List<Fault> faults) {
        return faults.stream()
                .map(each -> each.pointer().equals("/dueAt")
                        ? Fault.at("/day", each.message(), each.facts().toArray())
                        : each)
                .toList();
    }

    private JteModel form(
            Frame frame,
            Actor actor,
            KnownConversation conversation,
            String text,
            String day,
            String time,
            String owner,
            @Nullable UUID commitment,
            List<Fault> faults) {
        return templates.conversationsPromisesMake(
                frame,
                new PromiseForm(
                        conversation.number(),
                        text,
                        day,
                        time,
                        commitment == null ? "" : commitment.toString(),
                        parts.today(frame).toString(),
                        parts.owners(actor, conversation.queue(), owner),
                        new Faults(faults)));
    }

    /** Whether what is being written commits somebody; asked while they type. */
    @PostMapping("/commitments")
    JteModel hint(
            Frame frame,
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "promise-what", defaultValue = "") String what) {
        actor.require(Right.CONVERSATIONS_WRITE);
        conversations.find(actor, number);
        List<String> found = kind.equals("note") ? List.of() : CommitmentWords.in(words);
        return templates.conversationsPromisesHint(frame, number, what.isBlank() ? found : List.of());
    }

    /** The tool below the reply with what the hint had found filled in. */
    @PostMapping("/commitments/promise")
    JteModel fillIn(
            Frame frame, Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String commitment) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        LocalDate today = parts.today(frame);
        Optional<Meant> meant = DueWords.in(commitment, today);
        return templates.conversationsPromisesTool(
                frame,
                promiseInReply.form(
                        frame,
                        actor,
                        conversation,
                        commitment,
                        meant.map(each -> each.day().toString()).orElse(""),
                        meant.map(PromiseParts::time).orElse(""),
                        "",
                        Faults.NONE));
    }

    @PostMapping("/commitments/{commitment}/dismissal")
    RedirectView dismiss(
            Actor actor, @PathVariable long number, @PathVariable UUID commitment, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        dismissCommitment.dismiss(actor, conversation.id(), commitment);
        next.addFlashAttribute(Toast.FLASH, Toast.of("promises.done.dismissed"));
        return new RedirectView(conversation.url(), true, false, false);
    }
}
