package heed.conversations;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import heed.conversations.pages.NewConversationPage;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a conversation by hand: after a call, at the counter, from a letter on paper. */
@Controller
class NewConversationController {

    private static final String FIELD = "field.";

    private final BeginConversation beginConversation;
    private final WriteFirst writeFirst;
    private final HoldReply holdReply;
    private final ConversationFields fields;
    private final ConversationPages pages;
    private final Templates templates;

    NewConversationController(
            BeginConversation beginConversation,
            WriteFirst writeFirst,
            HoldReply holdReply,
            ConversationFields fields,
            ConversationPages pages,
            Templates templates) {
        this.beginConversation = beginConversation;
        this.writeFirst = writeFirst;
        this.holdReply = holdReply;
        this.fields = fields;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/conversations/new")
    JteModel form(Actor actor, Frame frame, @RequestParam Map<String, String> typed) {
        actor.require(Right.CONVERSATIONS_OPEN);
        return page(actor, frame, typed, Faults.NONE);
    }

    @PostMapping("/conversations")
    Object create(
            Actor actor,
            Frame frame,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        var who = new CustomerDetails(
                of(typed, "customer/name"), of(typed, "customer/email"), of(typed, "customer/phone"), null);
        try {
            Map<String, Object> values = values(actor, frame, typed);
            Opening opening = opening(typed, who);
            Opened opened = out(typed)
                    ? write(actor, opening, values, typed, next)
                    : beginConversation.begin(actor, opening, values);
            return ConversationController.redirect(ConversationView.url(opened.number()));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, typed, atFields(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, typed, Faults.of(refused));
        }
    }

    private static Opening opening(Map<String, String> typed, CustomerDetails who) {
        List<String> tags = Arrays.stream(of(typed, "tags").strip().split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        return new Opening(
                out(typed) ? Channel.EMAIL.key() : of(typed, "channel"),
                of(typed, "subject"),
                who,
                Words.of(of(typed, "text")),
                queue(typed),
                null,
                tags,
                null,
                null);
    }

    private Opened write(
            Actor actor,
            Opening opening,
            Map<String, Object> values,
            Map<String, String> typed,
            RedirectAttributes next) {
        if (of(typed, "then").equals("draft")) {
            return writeFirst.draft(actor, opening, values);
        }
        if (opening.words().text().isBlank()) {
            throw Invalid.at("/text", "conversations.fault.no-words");
        }
        Grace grace = holdReply.grace(actor);
        Opened opened = writeFirst.write(actor, opening, values, grace);
        next.addFlashAttribute(
                Toast.FLASH,
                grace.none()
                        ? Toast.of("conversations.sent")
                        : Toast.of("presence.leaves", grace.delay().toSeconds()));
        return opened;
    }

    private static boolean out(Map<String, String> typed) {
        return of(typed, "direction").equals("out");
    }

    /** What is asked in a queue, for the form that is open. */
    @GetMapping("/conversations/new/fields")
    JteModel fields(Actor actor, Frame frame, @RequestParam Map<String, String> typed) {
        actor.require(Right.CONVERSATIONS_OPEN);
        return templates.conversationsBeginFields(fields(actor, frame, typed, Faults.NONE));
    }

    /** Who may not write cannot fill them in either. */
    private @Nullable Content fields(Actor actor, Frame frame, Map<String, String> typed, Faults faults) {
        return actor.may(Right.CONVERSATIONS_WRITE, queue(typed))
                ? fields.form(frame, queue(typed), filled(typed), faults).orElse(null)
                : null;
    }

    /** @throws Invalid with a pointer to each field of the queue whose value is none, or missing */
    private Map<String, Object> values(Actor actor, Frame frame, Map<String, String> typed) {
        if (!actor.may(Right.CONVERSATIONS_WRITE, queue(typed))) {
            return Map.of();
        }
        Set<String> asked = fields.asked().stream()
                .filter(each -> each.asked(queue(typed)))
                .map(KnownField::key)
                .collect(Collectors.toSet());
        Map<String, String> filled = filled(typed);
        filled.keySet().retainAll(asked);
        filled.values().removeIf(String::isBlank);
        var faults = new ArrayList<Fault>();
        Map<String, Object> values = fields.readTyped(filled, frame.locale(), "", faults::add);
        if (faults.isEmpty()) {
            faults.addAll(fields.needed(queue(typed), values));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return values;
    }

    private static Map<String, String> filled(Map<String, String> typed) {
        var filled = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                filled.put(name.substring(FIELD.length()), value);
            }
        });
        return filled;
    }

    private static Faults atFields(Invalid invalid) {
        return new Faults(invalid.faults().stream()
                .map(each -> new Fault(each.pointer().replaceFirst("^/fields/", "/"), each.message(), each.facts()))
                .toList());
    }

    /** How Markdown will look, without keeping it. */
    @PostMapping("/conversations/preview")
    JteModel preview(Actor actor, Frame frame, @RequestParam(defaultValue = "") String words) {
        actor.require(Right.CONVERSATIONS_READ);
        return templates.conversationsPreview(frame, words.isBlank() ? "" : Markdown.html(words));
    }

    private JteModel page(Actor actor, Frame frame, Map<String, String> typed, Faults faults) {
        return templates.conversationsBegin(
                frame,
                new NewConversationPage(
                        out(typed),
                        out(typed) || actor.may(Right.CONVERSATIONS_REPLY),
                        typed.getOrDefault("channel", Channel.PHONE.key()),
                        of(typed, "customer/name"),
                        of(typed, "customer/email"),
                        of(typed, "customer/phone"),
                        of(typed, "subject"),
                        of(typed, "text"),
                        of(typed, "tags"),
                        pages.choices(queue(typed)),
                        Arrays.stream(Channel.values()).map(Channel::key).toList(),
                        fields(actor, frame, typed, faults),
                        faults));
    }

    private static String queue(Map<String, String> typed) {
        return typed.getOrDefault("queue", Queue.DEFAULT);
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
