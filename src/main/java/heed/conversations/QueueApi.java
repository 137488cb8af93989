package heed.conversations;

import heed.conversations.KeepQueues.Description;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queues in the API. */
@RestController
@RequestMapping("/api/v1/queues")
class QueueApi {

    private final Queues queues;
    private final KeepQueues keepQueues;
    private final QueueHours hours;

    QueueApi(Queues queues, KeepQueues keepQueues, QueueHours hours) {
        this.queues = queues;
        this.keepQueues = keepQueues;
        this.hours = hours;
    }

    @GetMapping
    Slice<QueueView> list(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return new Slice<>(
                queues.all().stream()
                        .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.key()))
                        .map(this::view)
                        .toList(),
                null);
    }

    @GetMapping("/{key}")
    ResponseEntity<QueueView> show(Actor actor, @PathVariable String key) {
        actor.require(Right.CONVERSATIONS_READ);
        return answer(queues.find(key)
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.key()))
                .orElseThrow(NotFound::new));
    }

    @PostMapping
    ResponseEntity<QueueView> add(Actor actor, @RequestBody QueueBody body) {
        Queue queue = keepQueues.add(actor, body.key(), body.wanted());
        return ResponseEntity.created(URI.create("/api/v1/queues/" + queue.key()))
                .eTag(Versions.tag(queue.version()))
                .body(view(queue));
    }

    @PatchMapping("/{key}")
    ResponseEntity<QueueView> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody QueueChangeBody body) {
        return answer(
                keepQueues.change(actor, key, body.wanted(), Versions.of(tag)).orElseThrow(Versions::changedMeanwhile));
    }

    record QueueBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable String description,
            @Nullable String calendar,
            @Nullable String defaultPriority) {

        Description wanted() {
            return new Description(name, description, calendar, defaultPriority, null);
        }
    }

    /** What is left out stays; an empty calendar takes the business hours away. */
    record QueueChangeBody(
            @Nullable String name,
            @Nullable String description,
            @Nullable String calendar,
            @Nullable String defaultPriority,
            @Nullable Boolean archived) {

        Description wanted() {
            return new Description(name, description, calendar, defaultPriority, archived);
        }
    }

    /** @param opensAt when it opens next, null while it is open or knows no hours */
    record QueueView(
            String key,
            String name,
            String description,
            @Nullable String calendar,
            String defaultPriority,
            boolean archived,
            boolean open,
            @Nullable Instant opensAt) {

        static QueueView of(Queue queue, @Nullable Instant opensAt) {
            return new QueueView(
                    queue.key(),
                    queue.name(),
                    queue.description(),
                    queue.calendar(),
                    queue.defaultPriority().key(),
                    queue.archived(),
                    opensAt == null,
                    opensAt);
        }
    }

    private ResponseEntity<QueueView> answer(Queue queue) {
        return ResponseEntity.ok().eTag(Versions.tag(queue.version())).body(view(queue));
    }

    private QueueView view(Queue queue) {
        return QueueView.of(queue, hours.opensAt(queue).orElse(null));
    }
}
