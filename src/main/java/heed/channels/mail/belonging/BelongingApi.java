package heed.channels.mail.belonging;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** To which other conversations one may belong, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/belonging")
class BelongingApi {

    private final ConversationDirectory conversations;
    private final ThreadHints hints;
    private final DismissHint dismissHint;

    BelongingApi(ConversationDirectory conversations, ThreadHints hints, DismissHint dismissHint) {
        this.conversations = conversations;
        this.hints = hints;
        this.dismissHint = dismissHint;
    }

    record Answer(UUID conversation, long number, String why, Instant foundAt) {}

    @GetMapping
    Slice<Answer> list(Actor actor, @PathVariable UUID id) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        List<ThreadHints.Hint> open = hints.open(conversation.id());
        Map<ConversationId, Long> numbers =
                conversations
                        .findAll(
                                actor,
                                open.stream().map(ThreadHints.Hint::possibly).toList())
                        .stream()
                        .collect(Collectors.toMap(KnownConversation::id, KnownConversation::number));
        return new Slice<>(
                open.stream()
                        .flatMap(each -> Optional.ofNullable(numbers.get(each.possibly()))
                                .map(number -> new Answer(each.possibly().value(), number, each.why(), each.foundAt()))
                                .stream())
                        .toList(),
                null);
    }

    @DeleteMapping("/{possibly}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID possibly) {
        dismissHint.dismiss(actor, new ConversationId(id), new ConversationId(possibly));
    }
}
