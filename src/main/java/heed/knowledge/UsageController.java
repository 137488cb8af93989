package heed.knowledge;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.knowledge.pages.UsagePage;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a template was sent, by whom, and whether it had to be edited. */
@Controller
class UsageController {

    private static final int ON_A_PAGE = 50;

    private final FindReplyTemplates find;
    private final ReplyUses uses;
    private final ConversationDirectory conversations;
    private final StaffDirectory staff;
    private final Templates templates;
    private final Clock clock;

    UsageController(
            FindReplyTemplates find,
            ReplyUses uses,
            ConversationDirectory conversations,
            StaffDirectory staff,
            Templates templates,
            Clock clock) {
        this.find = find;
        this.uses = uses;
        this.conversations = conversations;
        this.staff = staff;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/reply-templates/{id}/usage")
    JteModel show(
            Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID cursor) {
        ReplyTemplate template = find.find(actor, new TemplateId(id));
        List<ReplyUses.Tally> tallies =
                uses.tallies(template.id(), LocalDate.now(clock).minusMonths(2));
        Slice<ReplyUses.Use> page = Slice.of(
                uses.page(template.id(), cursor, ON_A_PAGE + 1),
                ON_A_PAGE,
                last -> last.id().toString());
        return templates.knowledgeUsage(
                frame,
                new UsagePage(
                        id.toString(),
                        template.name(),
                        tallies.stream().mapToLong(ReplyUses.Tally::used).sum(),
                        tallies.stream().mapToLong(ReplyUses.Tally::edited).sum(),
                        senders(frame, tallies),
                        shown(frame, actor, page.items()),
                        page.next()));
    }

    private List<UsagePage.Sender> senders(Frame frame, List<ReplyUses.Tally> tallies) {
        Map<StaffId, String> names =
                staff.names(tallies.stream().map(ReplyUses.Tally::staff).toList());
        return tallies.stream()
                .map(each -> new UsagePage.Sender(
                        names.getOrDefault(each.staff(), ""),
                        each.used(),
                        frame.percent(each.edited(), each.used(), 0)))
                .toList();
    }

    private List<UsagePage.Use> shown(Frame frame, Actor actor, List<ReplyUses.Use> page) {
        List<ConversationId> ids =
                page.stream().map(ReplyUses.Use::conversation).distinct().toList();
        Map<ConversationId, KnownConversation> known = !actor.may(Right.CONVERSATIONS_READ)
                ? Map.of()
                : conversations.findAll(actor, ids).stream()
                        .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        return page.stream()
                .map(use -> {
                    KnownConversation conversation = known.get(use.conversation());
                    return new UsagePage.Use(
                            conversation == null ? null : conversation.number(),
                            conversation == null ? "" : conversation.subject(),
                            use.staffName(),
                            use.at(),
                            Languages.name(use.language(), frame.locale()),
                            use.edited(),
                            use.version());
                })
                .toList();
    }
}
