package heed.conversations.routing;

import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.web.Slice;
import heed.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The next conversation, and the line it stands in, for programs. */
@RestController
class NextApi {

    private final TakeNext takeNext;
    private final ReadLine readLine;
    private final Text text;

    NextApi(TakeNext takeNext, ReadLine readLine, Text text) {
        this.takeNext = takeNext;
        this.readLine = readLine;
        this.text = text;
    }

    /** Nothing to take is 204. */
    @PostMapping("/api/v1/next")
    ResponseEntity<NextView> next(Actor actor, @RequestParam(required = false) @Nullable String queue, Locale locale) {
        return takeNext.take(actor, queue)
                .map(next -> ResponseEntity.ok(new NextView(
                        ConversationLine.of(next.conversation(), next.turn()),
                        ReasonView.of(next.reason(), "you", text, locale))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The first twenty of a queue, each with its reason. */
    @GetMapping("/api/v1/queues/{key}/line")
    Slice<NextView> line(Actor actor, @PathVariable String key, Locale locale) {
        return new Slice<>(
                readLine.first(actor, key).stream()
                        .map(place -> new NextView(
                                ConversationLine.of(place.conversation(), place.turn()),
                                ReasonView.of(place.reason(), "preview", text, locale)))
                        .toList(),
                null);
    }

    /** What nobody who is there can take. */
    @GetMapping("/api/v1/routing/stuck")
    Slice<StuckView> stuck(Actor actor, Locale locale) {
        return new Slice<>(
                readLine.stuck(actor).stream()
                        .map(each -> new StuckView(
                                each.kind().queue(),
                                each.kind().channel(),
                                Skill.stored(each.kind().needs()),
                                each.kind().complex() ? "complex" : "standard",
                                each.kind().count(),
                                each.kind().since(),
                                ConversationLine.of(each.oldest(), each.kind().turn()),
                                each.reasons().stream()
                                        .map(reason -> text.of(locale, reason))
                                        .toList()))
                        .toList(),
                null);
    }

    record NextView(ConversationLine conversation, ReasonView reason) {}

    record ConversationLine(
            UUID id,
            long number,
            String subject,
            String queue,
            String channel,
            String priority,
            Instant enteredQueueAt,
            @Nullable UUID assignee,
            String url) {

        static ConversationLine of(KnownConversation conversation, Turn turn) {
            return new ConversationLine(
                    conversation.id().value(),
                    conversation.number(),
                    conversation.subject(),
                    conversation.queue(),
                    conversation.channel(),
                    conversation.priority(),
                    turn.enteredAt(),
                    StaffId.valueOrNull(conversation.assignee()),
                    conversation.url());
        }
    }

    /** @param count how many conversations ask the same; the oldest stands for them */
    record StuckView(
            String queue,
            String channel,
            List<String> needs,
            String complexity,
            int count,
            Instant waitingSince,
            ConversationLine oldest,
            List<String> reasons) {}
}
