package heed.conversations.attention;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.attention.pages.AttentionPanel.ReminderForm;
import heed.conversations.attention.pages.ColleagueChoices;
import heed.conversations.attention.pages.ColleagueChoices.Choice;
import heed.conversations.attention.pages.ReminderPage;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Colleagues.Called;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Attending to one conversation: watching it, calling colleagues, being reminded. */
@Controller
@RequestMapping("/conversations/{number:\\d+}")
class AttentionController {

    private static final int CHOICES = 8;

    private final ConversationDirectory conversations;
    private final WatchConversation watchConversation;
    private final SetReminder setReminder;
    private final Colleagues colleagues;
    private final Templates templates;
    private final Clock clock;

    AttentionController(
            ConversationDirectory conversations,
            WatchConversation watchConversation,
            SetReminder setReminder,
            Colleagues colleagues,
            Templates templates,
            Clock clock) {
        this.conversations = conversations;
        this.watchConversation = watchConversation;
        this.setReminder = setReminder;
        this.colleagues = colleagues;
        this.templates = templates;
        this.clock = clock;
    }

    @PostMapping("/watch")
    RedirectView watch(Actor actor, @PathVariable long number, RedirectAttributes next) {
        return watch(actor, number, true, next);
    }

    @PostMapping("/unwatch")
    RedirectView unwatch(Actor actor, @PathVariable long number, RedirectAttributes next) {
        return watch(actor, number, false, next);
    }

    private RedirectView watch(Actor actor, long number, boolean wanted, RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        watchConversation.watch(actor, conversation.id(), wanted);
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of(wanted ? "attention.watched" : "attention.unwatched")
                        .undoneBy(conversation.url() + (wanted ? "/unwatch" : "/watch")));
        return to(conversation.url());
    }

    /** Whom a note can call: those who may read this queue. */
    @GetMapping("/colleagues")
    JteModel colleagues(
            Actor actor, Frame frame, @PathVariable long number, @RequestParam(defaultValue = "") String words) {
        KnownConversation conversation = conversations.find(actor, number);
        List<Called> able = colleagues.able(Right.NOTES_READ, conversation.queue(), words, CHOICES);
        List<Choice> choices = able.stream()
                .map(each -> new Choice(each.actor().name(), each.email(), call(each, able)))
                .toList();
        return templates.conversationsAttentionColleagues(frame, new ColleagueChoices(choices));
    }

    private static String call(Called one, List<Called> all) {
        String name = one.actor().name();
        long same = all.stream()
                .filter(each -> each.actor().name().equalsIgnoreCase(name))
                .count();
        return same > 1 ? one.email() : name;
    }

    @PostMapping("/reminders")
    Object remind(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String quick,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            HttpServletResponse response,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        try {
            Reminder set = setReminder.set(
                    actor,
                    conversation.id(),
                    ReminderTimes.read(quick, day, time, clock.instant(), frame.zone()),
                    about);
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("attention.reminder.set", frame.moment(set.dueAt()))
                            .undoneBy("/reminders/" + set.id() + "/settlement"));
            return to(conversation.url());
        } catch (Invalid invalid) {
            response.setStatus(422);
            return templates.conversationsAttentionReminder(
                    frame,
                    new ReminderPage(
                            number,
                            conversation.subject(),
                            conversation.url(),
                            new ReminderForm(about, day, time, inForm(invalid))));
        }
    }

    private static Faults inForm(Invalid invalid) {
        return new Faults(invalid.faults().stream()
                .map(each -> each.pointer().equals("/dueAt")
                        ? Fault.at("/day", each.message(), each.facts().toArray())
                        : each)
                .toList());
    }

    private static RedirectView to(String address) {
        return new RedirectView(address, true, false, false);
    }
}
