package heed.conversations;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import heed.conversations.pages.NewConversationPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDetails;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a conversation by hand: after a call, at the counter, from a letter on paper. */
@Controller
class NewConversationController {

    private static final String FIELD = "field.";

    private final BeginConversation beginConversation;
    private final ConversationFields fields;
    private final ConversationPages pages;
    private final Templates templates;

    NewConversationController(
            BeginConversation beginConversation,
            ConversationFields fields,
            ConversationPages pages,
            Templates templates) {
        this.beginConversation = beginConversation;
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
    Object create(Actor actor, Frame frame, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        var who = new CustomerDetails(
                of(typed, "customer/name"), of(typed, "customer/email"), of(typed, "customer/phone"), null);
        try {
            Map<String, Object> values = values(actor, frame, typed);
            Opened opened = beginConversation.begin(
                    actor,
                    Opening.of(
                            of(typed, "channel"), of(typed, "subject"), who, Words.of(of(typed, "text")), queue(typed)),
                    values);
            return ConversationController.redirect(ConversationView.url(opened.number()));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, typed, atFields(invalid));
        }
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
                        typed.getOrDefault("channel", Channel.PHONE.key()),
                        of(typed, "customer/name"),
                        of(typed, "customer/email"),
                        of(typed, "customer/phone"),
                        of(typed, "subject"),
                        of(typed, "text"),
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
