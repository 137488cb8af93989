package heed.conversations.links;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.links.CloseChildren.Closure;
import heed.conversations.links.pages.LinkPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Links of one conversation: said, searched for, taken away; and the end of its parts. */
@Controller
@RequestMapping("/conversations/{number:\\d+}")
class LinksController {

    private final ConversationDirectory conversations;
    private final SearchOthers searchOthers;
    private final LinkConversations linkConversations;
    private final CloseChildren closeChildren;
    private final Templates templates;

    LinksController(
            ConversationDirectory conversations,
            SearchOthers searchOthers,
            LinkConversations linkConversations,
            CloseChildren closeChildren,
            Templates templates) {
        this.conversations = conversations;
        this.searchOthers = searchOthers;
        this.linkConversations = linkConversations;
        this.closeChildren = closeChildren;
        this.templates = templates;
    }

    @GetMapping("/links/new")
    JteModel choose(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "related") String relation,
            @RequestParam(defaultValue = "") String words) {
        actor.require(Right.CONVERSATIONS_WRITE);
        return page(frame, actor, conversations.find(actor, number), relation, words, Faults.NONE);
    }

    /** A number links at once, words lead to what they find. */
    @PostMapping("/links")
    Object create(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "related") String relation,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        OptionalLong named = SearchOthers.number(words);
        if (named.isEmpty()) {
            return page(frame, actor, conversation, relation, words, Faults.NONE);
        }
        try {
            Relation read = Relation.said(relation)
                    .orElseThrow(() -> Invalid.at("/relation", "links.fault.relation", relation));
            KnownConversation other = conversations.find(actor, named.getAsLong());
            Link link = linkConversations.link(actor, conversation.id(), read, other.id());
            return said(
                    conversation,
                    next,
                    Toast.of("links.added", String.valueOf(other.number()))
                            .undoneBy(conversation.url() + "/links/" + link.id() + "/removal"));
        } catch (NotFound unknown) {
            response.setStatus(422);
            var fault = Fault.at("/words", "links.fault.unknown");
            return page(frame, actor, conversation, relation, words, new Faults(List.of(fault)));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, actor, conversation, relation, words, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(frame, actor, conversation, relation, words, Faults.of(refused));
        }
    }

    private JteModel page(
            Frame frame, Actor actor, KnownConversation conversation, String relation, String words, Faults faults) {
        OthersFound others = faults.any()
                ? new OthersFound(false, List.of(), faults)
                : searchOthers.search(frame, actor, conversation, words);
        return templates.conversationsLinksLink(
                frame,
                new LinkPage(
                        conversation.number(),
                        conversation.subject(),
                        relation,
                        LinksBeside.choices(frame, relation),
                        words,
                        others.searched(),
                        others.found(),
                        others.faults()));
    }

    @PostMapping("/links/{link}/removal")
    RedirectView remove(Actor actor, @PathVariable long number, @PathVariable UUID link, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        linkConversations.remove(actor, conversation.id(), link);
        return said(
                conversation,
                next,
                Toast.of("links.removed").undoneBy(conversation.url() + "/links/" + link + "/restoration"));
    }

    @PostMapping("/links/{link}/restoration")
    RedirectView restore(Actor actor, @PathVariable long number, @PathVariable UUID link, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        try {
            linkConversations.restore(actor, conversation.id(), link);
            return said(conversation, next, Toast.of("links.restored"));
        } catch (Refused refused) {
            return said(conversation, next, because(refused));
        }
    }

    @PostMapping("/children/closure")
    RedirectView closeChildren(Actor actor, @PathVariable long number, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        Closure closure;
        try {
            closure = closeChildren.close(actor, conversation.id());
        } catch (Refused refused) {
            return said(conversation, next, because(refused));
        }
        var toast = Toast.of("links.children-closed", closure.closed().size(), closure.left());
        String numbers = closure.closed().stream()
                .map(each -> String.valueOf(each.number()))
                .collect(Collectors.joining(","));
        return said(
                conversation,
                next,
                numbers.isEmpty()
                        ? toast
                        : toast.undoneBy(conversation.url() + "/children/reopening?numbers=" + numbers));
    }

    @PostMapping("/children/reopening")
    RedirectView reopenChildren(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String numbers,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        List<Long> named = Arrays.stream(numbers.split(","))
                .filter(each -> each.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .toList();
        int reopened = closeChildren.reopen(actor, conversation.id(), named);
        return said(conversation, next, Toast.of("links.children-reopened", reopened));
    }

    private static Toast because(Refused refused) {
        Fault reason = refused.reasons().getFirst();
        return new Toast(
                reason.message(),
                reason.facts().stream().<Serializable>map(String::valueOf).toList(),
                null);
    }

    private static RedirectView said(KnownConversation conversation, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView(conversation.url(), true, false, false);
    }
}
