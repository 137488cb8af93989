package heed.channels.mail.aside;

import heed.channels.mail.PlaceByHand;
import heed.channels.mail.Placement;
import heed.channels.mail.ReviewMail;
import heed.channels.mail.ThrowAwayMail;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.web.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail that reached no conversation, with the reason, and what can be done about it. Days are those of UTC. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineApi {

    private final LookAtAside lookAtAside;
    private final ReadAgain readAgain;
    private final ReviewMail reviewMail;
    private final PlaceByHand placeByHand;
    private final ThrowAwayMail throwAwayMail;

    QuarantineApi(
            LookAtAside lookAtAside,
            ReadAgain readAgain,
            ReviewMail reviewMail,
            PlaceByHand placeByHand,
            ThrowAwayMail throwAwayMail) {
        this.lookAtAside = lookAtAside;
        this.readAgain = readAgain;
        this.reviewMail = reviewMail;
        this.placeByHand = placeByHand;
        this.throwAwayMail = throwAwayMail;
    }

    record Item(
            UUID id,
            String mailbox,
            String sender,
            String subject,
            String reason,
            String outcome,
            long bytes,
            Instant receivedAt) {

        static Item of(AsideMails.Line line) {
            return new Item(
                    line.id(),
                    line.mailbox(),
                    line.sender(),
                    line.subject(),
                    line.reason(),
                    line.outcome(),
                    line.bytes(),
                    line.receivedAt());
        }
    }

    record Released(UUID message, @Nullable UUID conversation, String outcome) {

        static Released of(Placement placement) {
            return new Released(
                    placement.message(),
                    placement.conversation(),
                    placement.outcome().code());
        }
    }

    record Placed(UUID message, UUID conversation) {}

    record Joining(UUID conversation) {}

    @GetMapping
    Slice<Item> list(
            Actor actor,
            @RequestParam(defaultValue = "all") String what,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String mailbox,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var asked = new HashMap<String, String>();
        asked.put("what", what);
        asked.put("reason", reason);
        asked.put("mailbox", mailbox);
        asked.put("from", from);
        asked.put("to", to);
        return lookAtAside
                .page(actor, AsideQuestion.of(asked), ZoneOffset.UTC, limit, cursor)
                .map(Item::of);
    }

    /** Reads everything again that waits for a decision. */
    @PostMapping("/release")
    ReadAgain.Result releaseAll(Actor actor) {
        return readAgain.all(actor);
    }

    /** Reads the stored bytes again. */
    @PostMapping("/{id}/release")
    Released release(Actor actor, @PathVariable UUID id) {
        return Released.of(reviewMail.release(actor, id));
    }

    @PostMapping("/{id}/conversation")
    @ResponseStatus(HttpStatus.CREATED)
    Placed begin(Actor actor, @PathVariable UUID id) {
        return placed(id, placeByHand.begin(actor, id));
    }

    @PostMapping("/{id}/joining")
    Placed join(Actor actor, @PathVariable UUID id, @RequestBody Joining joining) {
        return placed(id, placeByHand.join(actor, id, new ConversationId(joining.conversation())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        throwAwayMail.remove(actor, id);
    }

    @PostMapping("/{id}/restoration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable UUID id) {
        throwAwayMail.restore(actor, id);
    }

    private static Placed placed(UUID message, ConversationId conversation) {
        return new Placed(message, conversation.value());
    }
}
