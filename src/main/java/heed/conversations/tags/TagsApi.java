package heed.conversations.tags;

import heed.conversations.Versions;
import heed.conversations.tags.KeepTag.Wish;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tags in the API. */
@RestController
@RequestMapping("/api/v1/tags")
class TagsApi {

    private final Tags tags;
    private final KeepTag keepTag;
    private final MergeTags mergeTags;

    TagsApi(Tags tags, KeepTag keepTag, MergeTags mergeTags) {
        this.tags = tags;
        this.keepTag = keepTag;
        this.mergeTags = mergeTags;
    }

    /** By name; those that were merged into others are left out. */
    @GetMapping
    Slice<TagView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CONVERSATIONS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(tags.list(KeepTag.name(q), cursor, false, most + 1), most, Tag::name)
                .map(TagView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<TagView> show(Actor actor, @PathVariable UUID id) {
        actor.require(Right.CONVERSATIONS_READ);
        return answer(tags.find(id).orElseThrow(NotFound::new));
    }

    @PostMapping
    ResponseEntity<TagView> add(Actor actor, @RequestBody NewTag body) {
        Tag tag = keepTag.add(actor, new Wish(body.name() == null ? "" : body.name(), body.colour(), null));
        return ResponseEntity.created(URI.create("/api/v1/tags/" + tag.id()))
                .eTag(Versions.tag(tag.version()))
                .body(TagView.of(tag));
    }

    /** Another name is given to every conversation that has the tag. */
    @PatchMapping("/{id}")
    ResponseEntity<TagView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody TagChange body) {
        return answer(keepTag.change(actor, id, new Wish(body.name(), body.colour(), body.archived()), Versions.of(tag))
                .orElseThrow(Versions::changedMeanwhile));
    }

    /** Answers the tag that is left. */
    @PostMapping("/{id}/merges")
    ResponseEntity<TagView> merge(Actor actor, @PathVariable UUID id, @RequestBody Merge body) {
        actor.require(Right.QUEUES_WRITE);
        if (body.into() == null) {
            throw Invalid.at("/into", "tags.fault.into");
        }
        return answer(mergeTags.merge(actor, id, body.into()));
    }

    @DeleteMapping("/{id}/merges")
    ResponseEntity<TagView> undo(Actor actor, @PathVariable UUID id) {
        return answer(mergeTags.undo(actor, id));
    }

    record NewTag(@Nullable String name, @Nullable String colour) {}

    record TagChange(
            @Nullable String name,
            @Nullable String colour,
            @Nullable Boolean archived) {}

    record Merge(@Nullable UUID into) {}

    record TagView(
            UUID id,
            String name,
            String colour,
            boolean archived,
            @Nullable UUID mergedInto) {

        static TagView of(Tag tag) {
            return new TagView(tag.id(), tag.name(), tag.colour().key(), tag.archived(), tag.mergedInto());
        }
    }

    private static ResponseEntity<TagView> answer(Tag tag) {
        return ResponseEntity.ok().eTag(Versions.tag(tag.version())).body(TagView.of(tag));
    }
}
