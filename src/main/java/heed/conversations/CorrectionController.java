package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.pages.CorrectionPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts right what a conversation is called and whose it is. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/correction")
class CorrectionController {

    private static final int MOST = 20;

    private final VisibleConversations visible;
    private final CorrectConversation correct;
    private final CustomerDirectory customers;
    private final Templates templates;

    CorrectionController(
            VisibleConversations visible,
            CorrectConversation correct,
            CustomerDirectory customers,
            Templates templates) {
        this.visible = visible;
        this.correct = correct;
        this.customers = customers;
        this.templates = templates;
    }

    @GetMapping
    JteModel form(Actor actor, Frame frame, @PathVariable long number) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Conversation conversation = visible.find(actor, number);
        return page(actor, frame, conversation, conversation.subject(), "", null, Faults.NONE);
    }

    /** @param then {@code search} looks for customers and changes nothing */
    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Conversation before = visible.find(actor, number);
        @Nullable CustomerId wished = customer == null ? null : new CustomerId(customer);
        Faults faults = Faults.NONE;
        if (!then.equals("search")) {
            try {
                var correction = new Correction(subject, wished);
                var after = correct.correct(actor, before.id(), correction, HandlingChange.none(), version);
                if (after.isPresent()) {
                    next.addFlashAttribute(
                            Toast.FLASH, Toast.of("conversations.corrected").undoneBy(back(before)));
                    return ConversationController.redirect(ConversationView.url(number));
                }
                response.setStatus(409);
                faults = new Faults(List.of(Fault.at("", "conversations.changed-meanwhile")));
            } catch (Invalid invalid) {
                response.setStatus(422);
                faults = Faults.of(invalid);
            } catch (Refused refused) {
                response.setStatus(409);
                faults = Faults.of(refused);
            }
        }
        String typed = subject == null ? before.subject() : subject;
        return page(actor, frame, visible.find(actor, number), typed, words, wished, faults);
    }

    /** Where posting brings back what was there. */
    private static String back(Conversation before) {
        return ConversationView.url(before.number()) + "/correction?customer="
                + before.customer().value() + "&subject="
                + URLEncoder.encode(before.subject(), StandardCharsets.UTF_8);
    }

    private JteModel page(
            Actor actor,
            Frame frame,
            Conversation conversation,
            String subject,
            String words,
            @Nullable CustomerId wished,
            Faults faults) {
        boolean searching = actor.may(Right.CUSTOMERS_READ);
        Collection<CustomerId> found =
                searching && !words.isBlank() ? customers.matching(words, MOST).orElse(null) : List.of();
        CustomerId chosen = wished == null ? conversation.customer() : wished;
        List<CorrectionPage.Choice> choices = Stream.concat(
                        Stream.of(conversation.customer(), chosen),
                        Objects.requireNonNullElse(found, List.<CustomerId>of()).stream())
                .flatMap(each -> customers.find(each).stream())
                .distinct()
                .map(each -> choice(each, chosen))
                .toList();
        return templates.conversationsCorrection(
                frame,
                new CorrectionPage(
                        conversation.number(),
                        conversation.version(),
                        conversation.subject(),
                        subject,
                        words,
                        searching,
                        found == null,
                        choices,
                        faults));
    }

    private static CorrectionPage.Choice choice(KnownCustomer customer, CustomerId chosen) {
        return new CorrectionPage.Choice(
                customer.id().value().toString(),
                customer.name(),
                Stream.concat(customer.emails().stream(), customer.phones().stream())
                        .limit(2)
                        .toList(),
                customer.id().equals(chosen));
    }
}
