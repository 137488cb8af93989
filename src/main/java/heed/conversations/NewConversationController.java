package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.pages.NewConversationPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDetails;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a conversation by hand: after a call, at the counter, from a letter on paper. */
@Controller
class NewConversationController {

    private final OpenConversation openConversation;
    private final ConversationPages pages;
    private final Templates templates;

    NewConversationController(OpenConversation openConversation, ConversationPages pages, Templates templates) {
        this.openConversation = openConversation;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/conversations/new")
    JteModel form(Actor actor, Frame frame, @RequestParam Map<String, String> typed) {
        actor.require(Right.CONVERSATIONS_OPEN);
        return page(frame, typed, Faults.NONE);
    }

    @PostMapping("/conversations")
    Object create(Actor actor, Frame frame, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        var who = new CustomerDetails(
                of(typed, "customer/name"), of(typed, "customer/email"), of(typed, "customer/phone"), null);
        try {
            Opened opened = openConversation.open(
                    actor,
                    Opening.of(
                            of(typed, "channel"),
                            of(typed, "subject"),
                            who,
                            Words.of(of(typed, "text")),
                            queue(typed)));
            return ConversationController.redirect(ConversationView.url(opened.number()));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, typed, Faults.of(invalid));
        }
    }

    /** How Markdown will look, without keeping it. */
    @PostMapping("/conversations/preview")
    JteModel preview(Actor actor, Frame frame, @RequestParam(defaultValue = "") String words) {
        actor.require(Right.CONVERSATIONS_READ);
        return templates.conversationsPreview(frame, words.isBlank() ? "" : Markdown.html(words));
    }

    private JteModel page(Frame frame, Map<String, String> typed, Faults faults) {
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
                        faults));
    }

    private static String queue(Map<String, String> typed) {
        return typed.getOrDefault("queue", Queue.DEFAULT);
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
