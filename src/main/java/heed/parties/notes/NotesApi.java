package heed.parties.notes;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.notes.TellFact.Telling;
import heed.web.EntityTag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes, facts and tags of a customer in the API. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
class NotesApi {

    private static final int MOST = 200;

    private final CustomerDirectory customers;
    private final Notes notes;
    private final KnownFacts facts;
    private final CustomerTags tags;
    private final WriteNote writeNote;
    private final TellFact tellFact;
    private final TagCustomer tagCustomer;

    NotesApi(
            CustomerDirectory customers,
            Notes notes,
            KnownFacts facts,
            CustomerTags tags,
            WriteNote writeNote,
            TellFact tellFact,
            TagCustomer tagCustomer) {
        this.customers = customers;
        this.notes = notes;
        this.facts = facts;
        this.tags = tags;
        this.writeNote = writeNote;
        this.tellFact = tellFact;
        this.tagCustomer = tagCustomer;
    }

    record NoteView(
            UUID id,
            UUID customer,
            String text,
            String author,
            Instant writtenAt,
            @Nullable Instant editedAt,
            boolean pinned) {

        static NoteView of(Note note) {
            return new NoteView(
                    note.id(),
                    note.customer().value(),
                    note.text(),
                    note.authorName(),
                    note.writtenAt(),
                    note.editedAt(),
                    note.pinnedAt() != null);
        }
    }

    record NoteBody(@Nullable String text, @Nullable Boolean pinned) {}

    @GetMapping("/notes")
    Map<String, List<NoteView>> notes(Actor actor, @PathVariable UUID id) {
        return Map.of(
                "items",
                notes.of(read(actor, id), MOST).stream().map(NoteView::of).toList());
    }

    @PostMapping("/notes")
    ResponseEntity<NoteView> add(Actor actor, @PathVariable UUID id, @RequestBody NoteBody body) {
        Note note = writeNote.add(actor, new CustomerId(id), body.text(), Boolean.TRUE.equals(body.pinned()));
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id + "/notes/" + note.id()))
                .eTag(EntityTag.of(note.version()))
                .body(NoteView.of(note));
    }

    @PatchMapping("/notes/{note}")
    ResponseEntity<NoteView> change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID note,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody NoteBody body) {
        Note changed = writeNote
                .change(actor, new CustomerId(id), note, body.text(), body.pinned(), EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile);
        return ResponseEntity.ok().eTag(EntityTag.of(changed.version())).body(NoteView.of(changed));
    }

    record FactView(
            UUID customer,
            String name,
            String value,
            String source,
            LocalDate knownOn,
            Instant writtenAt,
            String writtenBy) {

        static FactView of(KnownFact fact) {
            return new FactView(
                    fact.customer().value(),
                    fact.name(),
                    fact.value(),
                    fact.source(),
                    fact.knownOn(),
                    fact.writtenAt(),
                    fact.writtenByName());
        }
    }

    record FactBody(
            @Nullable String value,
            @Nullable String source,
            @Nullable LocalDate knownOn) {}

    @GetMapping("/facts")
    Map<String, List<FactView>> facts(Actor actor, @PathVariable UUID id) {
        return Map.of(
                "items", facts.of(read(actor, id)).stream().map(FactView::of).toList());
    }

    @PutMapping("/facts/{name}")
    FactView tell(Actor actor, @PathVariable UUID id, @PathVariable String name, @RequestBody FactBody body) {
        return FactView.of(tellFact.tell(
                actor, new CustomerId(id), new Telling(name, body.value(), body.source(), body.knownOn())));
    }

    @DeleteMapping("/facts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable UUID id, @PathVariable String name) {
        tellFact.forget(actor, new CustomerId(id), name);
    }

    record TagsBody(@Nullable List<String> tags) {}

    record TagsView(List<String> tags) {}

    @GetMapping("/tags")
    ResponseEntity<TagsView> tags(Actor actor, @PathVariable UUID id) {
        return tagged(tags.of(read(actor, id)));
    }

    private static ResponseEntity<TagsView> tagged(List<String> tags) {
        return ResponseEntity.ok().eTag(EntityTag.ofContents(tags)).body(new TagsView(tags));
    }

    @PutMapping("/tags")
    ResponseEntity<TagsView> tag(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            @RequestBody TagsBody body) {
        List<String> wanted = body.tags() == null ? List.of() : body.tags();
        return tagged(tagCustomer.tag(actor, new CustomerId(id), wanted, tag));
    }

    private Collection<CustomerId> read(Actor actor, UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        customers.require(new CustomerId(id));
        return customers.allOf(new CustomerId(id));
    }
}
