package heed.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** Macros in the API. */
@RestController
@RequestMapping("/api/v1/macros")
class MacrosApi {

    private final FindMacros find;
    private final WriteMacro write;
    private final MacroRuns runs;
    private final ConversationDirectory conversations;

    MacrosApi(FindMacros find, WriteMacro write, MacroRuns runs, ConversationDirectory conversations) {
        this.find = find;
        this.write = write;
        this.runs = runs;
        this.conversations = conversations;
    }

    /** The most useful first. */
    @GetMapping
    Slice<MacroView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.AUTOMATION_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        find.page(actor, q, queue, archived, UsefulPlace.read(cursor), most + 1),
                        most,
                        last -> last.place().text())
                .map(each -> MacroView.of(each.macro(), each.runs()));
    }

    @PostMapping
    ResponseEntity<MacroView> add(Actor actor, @RequestBody MacroDetails details) {
        Macro added = write.add(actor, details);
        return ResponseEntity.created(URI.create("/api/v1/macros/" + added.id().value()))
                .eTag(EntityTag.of(added.version()))
                .body(MacroView.of(added, null));
    }

    @GetMapping("/{id}")
    ResponseEntity<MacroView> show(Actor actor, @PathVariable UUID id) {
        return answer(find.find(actor, new MacroId(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<MacroView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody MacroDetails details) {
        return answer(write.change(actor, new MacroId(id), details, EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile));
    }

    @PostMapping("/{id}/archival")
    ResponseEntity<MacroView> archive(Actor actor, @PathVariable UUID id) {
        return answer(write.archive(actor, new MacroId(id)));
    }

    @DeleteMapping("/{id}/archival")
    ResponseEntity<MacroView> restore(Actor actor, @PathVariable UUID id) {
        return answer(write.restore(actor, new MacroId(id)));
    }

    /** Where it was run, the newest first. */
    @GetMapping("/{id}/runs")
    Slice<RunView> runs(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        Macro macro = find.find(actor, new MacroId(id));
        int most = Math.clamp(limit, 1, Slice.MOST);
        Slice<MacroRuns.Run> page = Slice.of(
                runs.page(macro.id(), cursor, most + 1),
                most,
                last -> last.id().value().toString());
        Set<ConversationId> readable = !actor.may(Right.CONVERSATIONS_READ)
                ? Set.of()
                : conversations
                        .findAll(
                                actor,
                                page.items().stream()
                                        .map(MacroRuns.Run::conversation)
                                        .distinct()
                                        .toList())
                        .stream()
                        .map(KnownConversation::id)
                        .collect(Collectors.toSet());
        return page.map(each -> RunView.of(each, readable.contains(each.conversation())));
    }

    /** @param runs in this month and the two before, left out where they were not counted for this answer */
    record MacroView(
            UUID id,
            String key,
            String name,
            String scope,
            @Nullable String team,
            List<String> queues,
            List<ActionDetails> actions,
            boolean archived,
            String writtenBy,
            Instant writtenAt,
            int version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long runs,

            String url) {

        static MacroView of(Macro macro, @Nullable Long runs) {
            return new MacroView(
                    macro.id().value(),
                    macro.key(),
                    macro.name(),
                    macro.sharing().scope().key(),
                    macro.sharing().team(),
                    macro.queues(),
                    macro.details(),
                    macro.archived(),
                    macro.writtenBy(),
                    macro.writtenAt(),
                    macro.version(),
                    runs,
                    "/settings/macros/" + macro.id().value());
        }
    }

    /** @param conversation null where the caller may not read it */
    record RunView(
            UUID id,
            @Nullable UUID conversation,
            @Nullable UUID staff,
            String staffName,
            int version,
            boolean undone,
            Instant at) {

        static RunView of(MacroRuns.Run run, boolean readable) {
            return new RunView(
                    run.id().value(),
                    readable ? run.conversation().value() : null,
                    run.staff(),
                    run.staffName(),
                    run.version(),
                    run.undoneAt() != null,
                    run.at());
        }
    }

    private static ResponseEntity<MacroView> answer(Macro macro) {
        return ResponseEntity.ok().eTag(EntityTag.of(macro.version())).body(MacroView.of(macro, null));
    }
}
