package heed.conversations.promises;

import heed.conversations.ConversationDirectory;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.Fact;
import heed.measurement.RecordFacts;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Where promises are looked up for a change and written down after it; always the conversation is locked before its promise. */
@Component
class PromiseBook {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int LONGEST = 500;

    private final Promises promises;
    private final ConversationDirectory conversations;
    private final KeepTimeline timeline;
    private final RecordFacts recordFacts;
    private final LiveNews news;
    private final Clock clock;

    PromiseBook(
            Promises promises,
            ConversationDirectory conversations,
            KeepTimeline timeline,
            RecordFacts recordFacts,
            LiveNews news,
            Clock clock) {
        this.promises = promises;
        this.conversations = conversations;
        this.timeline = timeline;
        this.recordFacts = recordFacts;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A promise and the conversation in which it was made.
     *
     * @param promise as time has left it by now
     * @param stored as it was last written down
     */
    record Page(KnownConversation conversation, Promise promise, Promise stored) {}

    /** @throws NotFound where there is none that the actor may read */
    Page find(Actor actor, PromiseId id) {
        actor.require(Right.CONVERSATIONS_READ);
        Promise promise = promises.find(id).orElseThrow(NotFound::new);
        return new Page(conversations.find(actor, promise.conversation()), promise.at(now()), promise);
    }

    /**
     * Locked until the transaction ends.
     *
     * @param expected the version that was read, 0 for any
     * @throws NotFound where there is none that the actor may change
     */
    Page open(Actor actor, PromiseId id, int expected) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Promise seen = promises.find(id).orElseThrow(NotFound::new);
        KnownConversation conversation = conversations.findForChange(actor, seen.conversation());
        Promise locked = promises.findForUpdate(id).orElseThrow(NotFound::new);
        if (expected != 0 && expected != locked.version()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return new Page(conversation, locked.at(now()), locked);
    }

    /** Writes the promise down as it stands now, tells the timeline, and records the facts. */
    void write(Actor actor, Page page, Promise after, List<Fact> facts, String event, String... told) {
        promises.save(after);
        tell(actor, page.conversation(), after, facts, event, told);
    }

    void writeNew(Actor actor, KnownConversation conversation, Promise promise) {
        promises.add(promise);
        tell(
                actor,
                conversation,
                promise,
                List.of(PromiseFacts.made(promise, conversation)),
                isNow(promise.made().at()) ? "promises.event.made" : "",
                promise.text());
    }

    private void tell(
            Actor actor,
            KnownConversation conversation,
            Promise promise,
            List<Fact> facts,
            String event,
            String... told) {
        recordFacts.record(
                promise.missedAt() == null
                        ? facts
                        : Stream.concat(facts.stream(), Stream.of(PromiseFacts.fellDue(promise)))
                                .toList());
        if (!event.isEmpty()) {
            timeline.tell(actor, conversation, event, told);
        }
        news.tell("promises");
        if (conversation.mergedInto() != null) {
            news.tell("conversation:" + conversation.mergedInto().value());
        }
    }

    /** What was brought in from the past is not told by the timeline, which would put it under today. */
    boolean isNow(Instant at) {
        return !at.isBefore(clock.instant().minus(CLOCKS_DIFFER));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * When it happened: now, unless the actor may write of the past.
     *
     * @throws Invalid for the future
     */
    Instant moment(Actor actor, @Nullable Instant told) {
        Instant now = now();
        if (told == null || (told.isAfter(now.minus(CLOCKS_DIFFER)) && told.isBefore(now.plus(CLOCKS_DIFFER)))) {
            return now;
        }
        if (told.isAfter(now)) {
            throw Invalid.at("/at", "promises.fault.future");
        }
        actor.require(Right.IMPORT);
        return told.truncatedTo(ChronoUnit.MICROS);
    }

    /** Words without the space around them. @throws Invalid for none and for too many */
    static String words(String pointer, String words, String fault) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Invalid.at(pointer, fault, LONGEST);
        }
        return said;
    }
}
