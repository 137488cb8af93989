package heed.conversations.links;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.links.CloseChildren.Closure;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links between conversations in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class LinksApi {

    private final ConversationDirectory conversations;
    private final Links links;
    private final LinkConversations linkConversations;
    private final CloseChildren closeChildren;

    LinksApi(
            ConversationDirectory conversations,
            Links links,
            LinkConversations linkConversations,
            CloseChildren closeChildren) {
        this.conversations = conversations;
        this.links = links;
        this.linkConversations = linkConversations;
        this.closeChildren = closeChildren;
    }

    /**
     * What another conversation is to this one.
     *
     * @param relation {@code related}, {@code parent}, {@code child}, {@code duplicate-of}, {@code duplicate}, {@code split-from}
     *     or {@code split-off}
     * @param conversation null where the caller may not read the other
     */
    record LinkAnswer(
            UUID id,
            String relation,
            @Nullable Other conversation,
            @Nullable Instant at,
            @Nullable String by) {

        record Other(UUID id, long number, String subject, String status) {}

        static LinkAnswer of(Actor actor, Linked linked) {
            return actor.may(Right.CONVERSATIONS_READ, linked.queue())
                    ? new LinkAnswer(
                            linked.link(),
                            linked.relation().key(),
                            new Other(linked.id().value(), linked.number(), linked.subject(), linked.status()),
                            linked.at(),
                            linked.by())
                    : new LinkAnswer(linked.link(), linked.relation().key(), null, null, null);
        }
    }

    @GetMapping("/links")
    Slice<LinkAnswer> list(Actor actor, @PathVariable UUID id) {
        ConversationId conversation =
                conversations.find(actor, new ConversationId(id)).id();
        List<Linked> found = links.of(conversation, LinkConversations.MOST);
        return new Slice<>(
                found.stream().map(each -> LinkAnswer.of(actor, each)).toList(), null);
    }

    record NewLink(@Nullable String relation, @Nullable UUID conversation) {}

    @PostMapping("/links")
    ResponseEntity<LinkAnswer> add(Actor actor, @PathVariable UUID id, @RequestBody NewLink body) {
        if (body.conversation() == null) {
            throw Invalid.at("/conversation", "links.fault.with-which");
        }
        Relation relation = Relation.said(Objects.requireNonNullElse(body.relation(), ""))
                .orElseThrow(() -> Invalid.at(
                        "/relation", "links.fault.relation", Objects.requireNonNullElse(body.relation(), "")));
        Link link = linkConversations.link(
                actor, new ConversationId(id), relation, new ConversationId(body.conversation()));
        KnownConversation other = conversations.find(actor, new ConversationId(body.conversation()));
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + id + "/links/" + link.id()))
                .body(new LinkAnswer(
                        link.id(),
                        relation.key(),
                        new LinkAnswer.Other(other.id().value(), other.number(), other.subject(), other.status()),
                        link.at(),
                        link.by()));
    }

    @DeleteMapping("/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID link) {
        linkConversations.remove(actor, new ConversationId(id), link);
    }

    @PostMapping("/links/{link}/restoration")
    LinkAnswer restore(Actor actor, @PathVariable UUID id, @PathVariable UUID link) {
        Link again = linkConversations.restore(actor, new ConversationId(id), link);
        return links.of(new ConversationId(id), LinkConversations.MOST).stream()
                .filter(each -> each.link().equals(again.id()))
                .findFirst()
                .map(each -> LinkAnswer.of(actor, each))
                .orElseThrow();
    }

    /** @param left how many children stay open, because something stands in the way or the caller may not close them */
    record ClosureAnswer(List<UUID> closed, int left) {}

    @PostMapping("/children/closure")
    ClosureAnswer closeChildren(Actor actor, @PathVariable UUID id) {
        Closure closure = closeChildren.close(actor, new ConversationId(id));
        return new ClosureAnswer(
                closure.closed().stream().map(each -> each.id().value()).toList(), closure.left());
    }
}
