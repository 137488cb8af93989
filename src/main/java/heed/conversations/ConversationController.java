package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ComposerTool.Filled;
import heed.conversations.ConversationPages.Typed;
import heed.conversations.InboxPages.Asked;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One conversation: read, answered, decided upon. */
@Controller
@RequestMapping("/conversations/{number:\\d+}")
class ConversationController {

    private final VisibleConversations visible;
    private final Entries entries;
    private final ConversationPages pages;
    private final PostWords postWords;
    private final HoldReply holdReply;
    private final HandedFiles handedFiles;
    private final ReplyDelays delays;
    private final ChangeConversation changeConversation;
    private final KeepDraft keepDraft;
    private final Templates templates;
    private final Clock clock;

    ConversationController(
            VisibleConversations visible,
            Entries entries,
            ConversationPages pages,
            PostWords postWords,
            HoldReply holdReply,
            HandedFiles handedFiles,
            ReplyDelays delays,
            ChangeConversation changeConversation,
            KeepDraft keepDraft,
            Templates templates,
            Clock clock) {
        this.visible = visible;
        this.entries = entries;
        this.pages = pages;
        this.postWords = postWords;
        this.holdReply = holdReply;
        this.handedFiles = handedFiles;
        this.delays = delays;
        this.changeConversation = changeConversation;
        this.keepDraft = keepDraft;
        this.templates = templates;
        this.clock = clock;
    }

    @ModelAttribute
    Asked asked(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String sort) {
        return new Asked(view, q, cursor, sort);
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame, @PathVariable long number, @ModelAttribute Asked asked, Model model) {
        return templates.conversationsConversation(
                frame,
                pages.page(
                        frame,
                        actor,
                        visible.find(actor, number),
                        asked,
                        Typed.takenBack(model.getAttribute(OutgoingController.FILLED))));
    }

    @PostMapping("/entries")
    Object append(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID lastSeen,
            @RequestParam(required = false) @Nullable UUID readUpTo,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            RedirectAttributes next) {
        Conversation conversation = visible.find(actor, number);
        EntryKind wanted = kind.equals("note") ? TalkTool.kind(fields) : EntryKind.REPLY;
        @Nullable UUID read = readUpTo == null ? lastSeen : readUpTo;
        @Nullable EntryId seen = read == null || wanted != EntryKind.REPLY ? null : new EntryId(read);
        Duration delay = wanted != EntryKind.REPLY || actor.id() == null ? Duration.ZERO : delays.of(actor.id());
        try {
            Addition addition = Addition.of(wanted, Words.of(words))
                    .lastSeen(seen)
                    .at(wanted == EntryKind.REPLY ? null : TalkTool.at(fields, frame.zone()));
            var filled = new Filled(withFiles(actor, conversation, fields, files), Faults.NONE);
            if (!delay.isZero()) {
                Outgoing reply = holdReply.hold(actor, conversation.id(), addition, filled, then, delay);
                keepDraft.keep(actor, conversation.id(), kind, "");
                return leaving(number, asked, next, reply, delay);
            }
            postWords.post(actor, conversation.id(), addition, filled);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return again(actor, frame, number, asked, new Typed(kind, words, fields, List.of(), Faults.of(invalid)));
        } catch (Refused overtaken) {
            response.setStatus(409);
            List<Entry> newer = seen == null ? List.of() : entries.recordedSince(conversation.id(), seen);
            return again(actor, frame, number, asked, new Typed(kind, words, fields, newer, Faults.of(overtaken)));
        }
        keepDraft.keep(actor, conversation.id(), kind, "");
        if (!then.isEmpty()) {
            try {
                changeConversation.change(actor, conversation.id(), HandlingChange.status(then), 0);
            } catch (Refused hindered) {
                response.setStatus(409);
                return again(actor, frame, number, asked, Typed.nothing(Faults.of(hindered)));
            }
        }
        return said(number, asked, next, wanted != EntryKind.REPLY ? "conversations.noted" : "conversations.sent");
    }

    /** Files that were chosen in the form itself, where no script handed them over before. */
    private Map<String, String> withFiles(
            Actor actor, Conversation conversation, Map<String, String> fields, @Nullable List<MultipartFile> files) {
        if (files == null || files.isEmpty()) {
            return fields;
        }
        var all = new HashMap<>(fields);
        all.putAll(PostWords.fields(handedFiles.keep(actor, conversation.id(), files)));
        return all;
    }

    private static RedirectView leaving(
            long number, Asked asked, RedirectAttributes next, Outgoing reply, Duration delay) {
        String address = ConversationView.url(number);
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of("presence.leaves", delay.toSeconds())
                        .undoneBy(address + "/outgoing/" + reply.entry().value() + "/undo"));
        return redirect(address + asked.place());
    }

    private JteModel again(Actor actor, Frame frame, long number, Asked asked, Typed typed) {
        return templates.conversationsConversation(
                frame, pages.page(frame, actor, visible.find(actor, number), asked, typed));
    }

    /** What was written so far, kept while somebody types; answers with the word for it. */
    @PostMapping("/draft")
    JteModel keepDraft(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words) {
        keepDraft.keep(actor, visible.find(actor, number).id(), kind, words);
        return templates.conversationsDraftSaved(frame, !words.isBlank());
    }

    /** Everything that the form beside the conversation can decide; a form read before somebody else's change is refused. */
    @PostMapping("/handling")
    Object change(
            Actor actor,
            @PathVariable long number,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String tags,
            @RequestParam(defaultValue = "0") int snooze,
            @RequestParam(defaultValue = "") String snoozedUntil,
            @RequestParam(defaultValue = "0") int version,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        Conversation conversation = visible.find(actor, number);
        @Nullable
        Instant until = snooze > 0
                ? SnoozeTime.morning(clock.instant(), snooze, frame.zone())
                : SnoozeTime.changed(snoozedUntil, conversation.handling().snoozedUntil(), frame.zone());
        var change = new HandlingChange(
                until != null ? Status.SNOOZED.key() : status,
                assignee == null ? null : person(actor, assignee),
                queue,
                priority,
                tags == null
                        ? null
                        : Arrays.stream(tags.strip().split("[\\s,]+"))
                                .filter(tag -> !tag.isEmpty())
                                .toList(),
                until,
                null);
        boolean changed;
        try {
            if (until != null && !until.isAfter(clock.instant())) {
                throw Refused.because("conversations.fault.snooze");
            }
            changed = changeConversation
                    .change(actor, conversation.id(), change, version)
                    .isPresent();
        } catch (Refused hindered) {
            response.setStatus(409);
            return again(actor, frame, number, asked, Typed.nothing(Faults.of(hindered)));
        }
        return said(number, asked, next, changed ? "conversations.changed" : "conversations.changed-meanwhile");
    }

    private static Optional<StaffId> person(Actor actor, String assignee) {
        try {
            return assignee.equals("me")
                    ? Optional.ofNullable(actor.id())
                    : assignee.isEmpty() ? Optional.empty() : Optional.of(new StaffId(UUID.fromString(assignee)));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static RedirectView said(long number, Asked asked, RedirectAttributes next, String message) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message));
        return redirect(ConversationView.url(number) + asked.place());
    }

    static RedirectView redirect(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
