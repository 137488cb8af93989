package heed.conversations.promises;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.conversations.promises.MakePromise.Wording;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.NotFound;
import heed.web.Companies;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was promised in a conversation, and what reads like a promise there, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class ConversationPromisesApi {

    private final ConversationDirectory conversations;
    private final Promises promises;
    private final Commitments commitments;
    private final MakePromise makePromise;
    private final DismissCommitment dismissCommitment;
    private final PromiseAnswers answers;
    private final Companies companies;

    ConversationPromisesApi(
            ConversationDirectory conversations,
            Promises promises,
            Commitments commitments,
            MakePromise makePromise,
            DismissCommitment dismissCommitment,
            PromiseAnswers answers,
            Companies companies) {
        this.conversations = conversations;
        this.promises = promises;
        this.commitments = commitments;
        this.makePromise = makePromise;
        this.dismissCommitment = dismissCommitment;
        this.answers = answers;
        this.companies = companies;
    }

    @GetMapping("/promises")
    Slice<PromiseAnswer> list(Actor actor, @PathVariable UUID id) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        return new Slice<>(answers.of(promises.of(conversation.id())), null);
    }

    /** One of both dates; owner null is the caller, commitment the words of a reply that it backs. */
    record NewPromise(
            @Nullable String text,
            @Nullable Instant dueAt,
            @Nullable LocalDate dueOn,
            @Nullable UUID owner,
            @Nullable UUID entry,
            @Nullable UUID commitment,
            @Nullable Instant at) {}

    @PostMapping("/promises")
    ResponseEntity<PromiseAnswer> make(Actor actor, @PathVariable UUID id, @RequestBody NewPromise body) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Promise made = makePromise.make(
                actor,
                new ConversationId(id),
                new Wording(
                        Objects.requireNonNullElse(body.text(), ""),
                        Due.read(body.dueAt(), body.dueOn(), companies.company().zone()),
                        StaffId.of(body.owner()),
                        body.entry() == null ? null : new EntryId(body.entry()),
                        body.commitment(),
                        body.at()));
        ResponseEntity<PromiseAnswer> answer = answers.one(made.id());
        return ResponseEntity.created(URI.create("/api/v1/promises/" + made.id().value()))
                .eTag(Objects.requireNonNullElse(answer.getHeaders().getETag(), "\"1\""))
                .body(answer.getBody());
    }

    /** Words of a reply that commit somebody and have no promise behind them. */
    record CommitmentAnswer(UUID id, UUID entry, String words, Instant at) {}

    @GetMapping("/commitments")
    Slice<CommitmentAnswer> commitments(Actor actor, @PathVariable UUID id) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        return new Slice<>(
                commitments.unbackedOf(conversation.id()).stream()
                        .map(each ->
                                new CommitmentAnswer(each.id(), each.entry().value(), each.words(), each.at()))
                        .toList(),
                null);
    }

    /** @throws NotFound where there are no such words left without a promise */
    @PostMapping("/commitments/{commitment}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID commitment) {
        dismissCommitment.dismiss(actor, new ConversationId(id), commitment);
    }
}
