package heed.knowledge;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.web.EntityTag;
import heed.web.Slice;
import heed.web.UsefulPlace;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reply templates in the API. */
@RestController
@RequestMapping("/api/v1/reply-templates")
class ReplyTemplatesApi {

    private final FindReplyTemplates find;
    private final WriteReplyTemplate write;
    private final ReplyTemplateVersions versions;
    private final ReplyUses uses;
    private final ConversationDirectory conversations;

    ReplyTemplatesApi(
            FindReplyTemplates find,
            WriteReplyTemplate write,
            ReplyTemplateVersions versions,
            ReplyUses uses,
            ConversationDirectory conversations) {
        this.find = find;
        this.write = write;
        this.versions = versions;
        this.uses = uses;
        this.conversations = conversations;
    }

    /** The most useful first. */
    @GetMapping
    Slice<ReplyTemplateView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.KNOWLEDGE_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        find.page(actor, q, queue, archived, UsefulPlace.read(cursor), most + 1),
                        most,
                        last -> last.place().text())
                .map(ReplyTemplateView::of);
    }

    @PostMapping
    ResponseEntity<ReplyTemplateView> add(Actor actor, @RequestBody ReplyTemplateDetails details) {
        ReplyTemplate added = write.add(actor, details);
        return ResponseEntity.created(
                        URI.create("/api/v1/reply-templates/" + added.id().value()))
                .eTag(EntityTag.of(added.version()))
                .body(ReplyTemplateView.of(added));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReplyTemplateView> show(Actor actor, @PathVariable UUID id) {
        return answer(find.find(actor, new TemplateId(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<ReplyTemplateView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody ReplyTemplateDetails details) {
        return answer(write.change(actor, new TemplateId(id), details, EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile));
    }

    @PostMapping("/{id}/archival")
    ResponseEntity<ReplyTemplateView> archive(Actor actor, @PathVariable UUID id) {
        return answer(write.archive(actor, new TemplateId(id)));
    }

    @DeleteMapping("/{id}/archival")
    ResponseEntity<ReplyTemplateView> restore(Actor actor, @PathVariable UUID id) {
        return answer(write.restore(actor, new TemplateId(id)));
    }

    /** What it said before, the newest first. */
    @GetMapping("/{id}/versions")
    Slice<VersionView> versions(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "2147483647") int cursor) {
        ReplyTemplate template = find.find(actor, new TemplateId(id));
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<ReplyTemplateVersions.Version> found = versions.before(template.id(), cursor, most + 1);
        return Slice.of(found, most, last -> String.valueOf(last.version())).map(VersionView::of);
    }

    /** Where it was sent, the newest first. */
    @GetMapping("/{id}/uses")
    Slice<UseView> uses(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        ReplyTemplate template = find.find(actor, new TemplateId(id));
        int most = Math.clamp(limit, 1, Slice.MOST);
        Slice<ReplyUses.Use> page = Slice.of(
                uses.page(template.id(), cursor, most + 1),
                most,
                last -> last.id().toString());
        Set<ConversationId> readable = readable(actor, page.items());
        return page.map(each -> UseView.of(each, readable.contains(each.conversation())));
    }

    private Set<ConversationId> readable(Actor actor, List<ReplyUses.Use> page) {
        return !actor.may(Right.CONVERSATIONS_READ)
                ? Set.of()
                : conversations
                        .findAll(
                                actor,
                                page.stream()
                                        .map(ReplyUses.Use::conversation)
                                        .distinct()
                                        .toList())
                        .stream()
                        .map(KnownConversation::id)
                        .collect(Collectors.toSet());
    }

    record VersionView(
            int version, String name, SortedMap<String, Worded> wordings, String writtenBy, Instant writtenAt) {

        static VersionView of(ReplyTemplateVersions.Version version) {
            return new VersionView(
                    version.version(),
                    version.name(),
                    version.wordings(),
                    version.written().by(),
                    version.written().at());
        }
    }

    /** @param conversation null, as is the entry, where the caller may not read it */
    record UseView(
            @Nullable UUID conversation,
            @Nullable UUID entry,
            UUID staff,
            String staffName,
            int version,
            String language,
            boolean edited,
            Instant at) {

        static UseView of(ReplyUses.Use use, boolean readable) {
            return new UseView(
                    readable ? use.conversation().value() : null,
                    readable ? use.entry() : null,
                    use.staff().value(),
                    use.staffName(),
                    use.version(),
                    use.language(),
                    use.edited(),
                    use.at());
        }
    }

    private static ResponseEntity<ReplyTemplateView> answer(ReplyTemplate template) {
        return ResponseEntity.ok().eTag(EntityTag.of(template.version())).body(ReplyTemplateView.of(template));
    }
}
