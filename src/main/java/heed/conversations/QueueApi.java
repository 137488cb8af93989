package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
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

    QueueApi(Queues queues, KeepQueues keepQueues) {
        this.queues = queues;
        this.keepQueues = keepQueues;
    }

    @GetMapping
    Slice<QueueView> list(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return new Slice<>(
                queues.all().stream()
                        .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.key()))
                        .map(QueueView::of)
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
        Queue queue = keepQueues.add(actor, body.key(), body.name());
        return ResponseEntity.created(URI.create("/api/v1/queues/" + queue.key()))
                .eTag(Versions.tag(queue.version()))
                .body(QueueView.of(queue));
    }

    @PatchMapping("/{key}")
    ResponseEntity<QueueView> rename(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody NameBody body) {
        return answer(
                keepQueues.rename(actor, key, body.name(), Versions.of(tag)).orElseThrow(Versions::changedMeanwhile));
    }

    record QueueBody(@Nullable String key, @Nullable String name) {}

    record NameBody(@Nullable String name) {}

    record QueueView(String key, String name) {

        static QueueView of(Queue queue) {
            return new QueueView(queue.key(), queue.name());
        }
    }

    private static ResponseEntity<QueueView> answer(Queue queue) {
        return ResponseEntity.ok().eTag(Versions.tag(queue.version())).body(QueueView.of(queue));
    }
}
