package heed.conversations.attention;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.attention.pages.AttentionPanel.Watcher;
import heed.conversations.attention.pages.ColleagueChoices;
import heed.conversations.attention.pages.ColleagueChoices.Choice;
import heed.conversations.attention.pages.WatchersPage;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The colleagues who watch one conversation: seen, added, spared. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/watchers")
class WatcherController {

    private static final int CHOICES = 8;

    private final ConversationDirectory conversations;
    private final LetWatch letWatch;
    private final Watchers watchers;
    private final StaffDirectory staff;
    private final Colleagues colleagues;
    private final Templates templates;

    WatcherController(
            ConversationDirectory conversations,
            LetWatch letWatch,
            Watchers watchers,
            StaffDirectory staff,
            Colleagues colleagues,
            Templates templates) {
        this.conversations = conversations;
        this.letWatch = letWatch;
        this.watchers = watchers;
        this.staff = staff;
        this.colleagues = colleagues;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame, @PathVariable long number) {
        return page(frame, actor, conversations.find(actor, number), "", Faults.NONE);
    }

    /** Who can watch: those who may read this queue. */
    @GetMapping("/suggestions")
    JteModel suggestions(
            Actor actor, Frame frame, @PathVariable long number, @RequestParam(defaultValue = "") String watcher) {
        KnownConversation conversation = conversations.find(actor, number);
        List<Choice> choices =
                colleagues.able(Right.CONVERSATIONS_READ, conversation.queue(), watcher, CHOICES).stream()
                        .map(each -> new Choice(each.actor().name(), each.email(), each.email()))
                        .toList();
        return templates.conversationsAttentionSuggestions(new ColleagueChoices(choices));
    }

    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String watcher,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        try {
            return added(actor, conversation, letWatch.named(watcher), next);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, actor, conversation, watcher, Faults.of(invalid));
        }
    }

    @PostMapping("/{staff}")
    Object create(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @PathVariable("staff") UUID id,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        try {
            return added(actor, conversation, new StaffId(id), next);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, actor, conversation, "", Faults.of(invalid));
        }
    }

    private RedirectView added(Actor actor, KnownConversation conversation, StaffId watcher, RedirectAttributes next) {
        String name = letWatch.add(actor, conversation.id(), watcher);
        return said(
                conversation,
                next,
                Toast.of("attention.watcher.added", name).undoneBy(address(conversation, watcher) + "/removal"));
    }

    @PostMapping("/{staff}/removal")
    RedirectView delete(
            Actor actor, @PathVariable long number, @PathVariable("staff") UUID id, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        var watcher = new StaffId(id);
        letWatch.remove(actor, conversation.id(), watcher);
        String name = staff.names(List.of(watcher)).getOrDefault(watcher, "");
        return said(
                conversation,
                next,
                Toast.of("attention.watcher.removed", name).undoneBy(address(conversation, watcher)));
    }

    private JteModel page(Frame frame, Actor actor, KnownConversation conversation, String typed, Faults faults) {
        return templates.conversationsAttentionWatchers(
                frame,
                new WatchersPage(
                        conversation.number(),
                        conversation.subject(),
                        conversation.url(),
                        watchers(staff.names(watchers.of(conversation.id()))),
                        actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()) && conversation.mergedInto() == null,
                        typed,
                        faults));
    }

    /** By name. */
    static List<Watcher> watchers(Map<StaffId, String> names) {
        return names.entrySet().stream()
                .map(each -> new Watcher(each.getKey().value().toString(), each.getValue()))
                .sorted(Comparator.comparing(Watcher::name).thenComparing(Watcher::id))
                .toList();
    }

    private static String address(KnownConversation conversation, StaffId watcher) {
        return conversation.url() + "/watchers/" + watcher.value();
    }

    private static RedirectView said(KnownConversation conversation, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView(conversation.url(), true, false, false);
    }
}
