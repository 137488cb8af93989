package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.conversations.routing.TagRoutings.TagRouting;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How queues hand out, what tags ask for, and how complex a conversation is, for programs. */
@RestController
class QueueRoutingApi {

    private final SetUpQueue setUpQueue;
    private final ReadLine readLine;
    private final RateTag rateTag;
    private final TagRoutings tags;
    private final RateComplexity rateComplexity;

    QueueRoutingApi(
            SetUpQueue setUpQueue,
            ReadLine readLine,
            RateTag rateTag,
            TagRoutings tags,
            RateComplexity rateComplexity) {
        this.setUpQueue = setUpQueue;
        this.readLine = readLine;
        this.rateTag = rateTag;
        this.tags = tags;
        this.rateComplexity = rateComplexity;
    }

    @GetMapping("/api/v1/queues/{key}/routing")
    ResponseEntity<SetUpQueue.QueueWish> show(Actor actor, @PathVariable String key) {
        return answer(readLine.visible(actor, key));
    }

    @PutMapping("/api/v1/queues/{key}/routing")
    ResponseEntity<SetUpQueue.QueueWish> setUp(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody SetUpQueue.QueueWish wish) {
        return answer(setUpQueue.setUp(actor, key, wish, Revision.of(tag)).orElseThrow(Revision::changedMeanwhile));
    }

    @GetMapping("/api/v1/routing/tags")
    Slice<TagView> tags(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return new Slice<>(tags.all().stream().map(TagView::of).toList(), null);
    }

    @PutMapping("/api/v1/routing/tags/{tag}")
    TagView rate(Actor actor, @PathVariable String tag, @RequestBody TagBody body) {
        return TagView.of(rateTag.rate(actor, tag, body.skills(), Boolean.TRUE.equals(body.complex())));
    }

    @DeleteMapping("/api/v1/routing/tags/{tag}")
    ResponseEntity<Void> forget(Actor actor, @PathVariable String tag) {
        rateTag.forget(actor, tag);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/api/v1/conversations/{id}/complexity")
    ResponseEntity<Void> rate(Actor actor, @PathVariable String id, @RequestBody ComplexityBody body) {
        rateComplexity.rate(actor, new ConversationId(id(id)), body.complexity());
        return ResponseEntity.noContent().build();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    record TagBody(@Nullable List<String> skills, @Nullable Boolean complex) {}

    record TagView(String tag, List<String> skills, boolean complex) {

        static TagView of(TagRouting tag) {
            return new TagView(tag.tag(), Skill.stored(tag.skills()), tag.complex());
        }
    }

    /** @param complexity complex or standard; null leaves it to the queue and the tags */
    record ComplexityBody(@Nullable String complexity) {}

    private static ResponseEntity<SetUpQueue.QueueWish> answer(QueueRouting routing) {
        return ResponseEntity.ok().eTag(Revision.tag(routing.version())).body(SetUpQueue.QueueWish.of(routing));
    }
}
