package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Watching conversations and being reminded of them, in the API. */
@RestController
@RequestMapping("/api/v1")
class AttentionApi {

    private final ConversationDirectory conversations;
    private final Watchers watchers;
    private final Reminders reminders;
    private final WatchConversation watchConversation;
    private final LetWatch letWatch;
    private final SetReminder setReminder;
    private final ChangeReminder changeReminder;
    private final StaffDirectory staff;

    AttentionApi(
            ConversationDirectory conversations,
            Watchers watchers,
            Reminders reminders,
            WatchConversation watchConversation,
            LetWatch letWatch,
            SetReminder setReminder,
            ChangeReminder changeReminder,
            StaffDirectory staff) {
        this.conversations = conversations;
        this.watchers = watchers;
        this.reminders = reminders;
        this.watchConversation = watchConversation;
        this.letWatch = letWatch;
        this.setReminder = setReminder;
        this.changeReminder = changeReminder;
        this.staff = staff;
    }

    /** A colleague who watches. */
    record WatcherAnswer(UUID id, String name) {}

    @GetMapping("/conversations/{id}/watchers")
    Slice<WatcherAnswer> watchers(Actor actor, @PathVariable UUID id) {
        ConversationId conversation =
                conversations.find(actor, new ConversationId(id)).id();
        return new Slice<>(
                staff.names(watchers.of(conversation)).entrySet().stream()
                        .map(each -> new WatcherAnswer(each.getKey().value(), each.getValue()))
                        .sorted(Comparator.comparing(WatcherAnswer::name))
                        .toList(),
                null);
    }

    @PutMapping("/conversations/{id}/watchers/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void watch(Actor actor, @PathVariable UUID id) {
        watchConversation.watch(actor, new ConversationId(id), true);
    }

    @DeleteMapping("/conversations/{id}/watchers/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unwatch(Actor actor, @PathVariable UUID id) {
        watchConversation.watch(actor, new ConversationId(id), false);
    }

    @PutMapping("/conversations/{id}/watchers/{staff}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letWatch(Actor actor, @PathVariable UUID id, @PathVariable UUID staff) {
        letWatch.add(actor, new ConversationId(id), new StaffId(staff));
    }

    @DeleteMapping("/conversations/{id}/watchers/{staff}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letGo(Actor actor, @PathVariable UUID id, @PathVariable UUID staff) {
        letWatch.remove(actor, new ConversationId(id), new StaffId(staff));
    }

    /** A reminder; told is when its owner got the notice. */
    record ReminderAnswer(
            UUID id,
            UUID conversation,
            String about,
            Instant dueAt,
            @Nullable Instant toldAt,
            @Nullable Instant doneAt) {

        static ReminderAnswer of(Reminder reminder) {
            return new ReminderAnswer(
                    reminder.id(),
                    reminder.conversation().value(),
                    reminder.about(),
                    reminder.dueAt(),
                    reminder.toldAt(),
                    reminder.doneAt());
        }
    }

    record NewReminder(@Nullable Instant dueAt, @Nullable String about) {}

    @PostMapping("/conversations/{id}/reminders")
    ResponseEntity<ReminderAnswer> remind(Actor actor, @PathVariable UUID id, @RequestBody NewReminder body) {
        Reminder set = setReminder.set(
                actor, new ConversationId(id), body.dueAt(), Objects.requireNonNullElse(body.about(), ""));
        return ResponseEntity.created(URI.create("/api/v1/reminders/" + set.id()))
                .eTag(EntityTag.of(set.version()))
                .body(ReminderAnswer.of(set));
    }

    @GetMapping("/reminders")
    Slice<ReminderAnswer> list(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        actor.require(Right.CONVERSATIONS_READ);
        StaffId own = actor.id();
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<Reminder> found = own == null ? List.of() : reminders.waiting(own, cursor, most + 1);
        return Slice.of(found, most, each -> each.id().toString()).map(ReminderAnswer::of);
    }

    @GetMapping("/reminders/{id}")
    ResponseEntity<ReminderAnswer> show(Actor actor, @PathVariable UUID id) {
        return answer(changeReminder.find(actor, id));
    }

    /** Null leaves a thing as it is; one of both. */
    record ReminderChange(@Nullable Instant dueAt, @Nullable Boolean done) {}

    @PatchMapping("/reminders/{id}")
    ResponseEntity<ReminderAnswer> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody ReminderChange body) {
        int expected = EntityTag.version(tag);
        if (body.dueAt() != null && body.done() != null) {
            throw Invalid.at("/done", "attention.fault.one-of-both");
        }
        if (body.dueAt() != null) {
            return answer(changeReminder.snooze(actor, id, body.dueAt(), expected));
        }
        return body.done() == null
                ? show(actor, id)
                : answer(
                        body.done()
                                ? changeReminder.done(actor, id, expected)
                                : changeReminder.again(actor, id, expected));
    }

    private static ResponseEntity<ReminderAnswer> answer(Reminder reminder) {
        return ResponseEntity.ok().eTag(EntityTag.of(reminder.version())).body(ReminderAnswer.of(reminder));
    }
}
