package heed.parties.notes;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes a note about a customer, mends its words, pins it to the top. */
@Service
class WriteNote {

    private static final int LONGEST = 10_000;

    private final CustomerDirectory customers;
    private final Notes notes;
    private final AuditTrail audit;
    private final Clock clock;

    WriteNote(CustomerDirectory customers, Notes notes, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    Note add(Actor actor, CustomerId customer, @Nullable String text, boolean pinned) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(customer);
        Instant now = clock.instant();
        var note = new Note(
                Ids.next(), customer, read(text), now, actor.staff(), actor.name(), null, pinned ? now : null, 1);
        notes.add(note);
        audit.record(actor, "customer-note", object(note), null, Map.of("note", note.id(), "text", note.text()));
        return note;
    }

    /**
     * @param text null leaves the words as they are
     * @param pinned null leaves it where it is
     * @param expected version that the writer has read, 0 where they do not care
     * @return empty where somebody changed the note meanwhile
     * @throws Refused where the words are somebody else's
     */
    @Atomic
    Optional<Note> change(
            Actor actor, CustomerId customer, UUID id, @Nullable String text, @Nullable Boolean pinned, int expected) {
        actor.require(Right.CUSTOMERS_WRITE);
        Note before = notes.lock(customers.allOf(customer), id).orElseThrow(NotFound::new);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        if (text != null && !before.isBy(actor)) {
            throw Refused.because("parties.fault.note-of-another", before.authorName());
        }
        Instant now = clock.instant();
        Note worded = text == null ? before : before.worded(read(text), now);
        Note after = pinned == null ? worded : worded.pinned(pinned, now);
        if (!after.equals(before)) {
            notes.save(after);
            audit.record(
                    actor,
                    "customer-note-change",
                    object(after),
                    Map.of("note", id, "text", before.text(), "pinned", before.pinnedAt() != null),
                    Map.of("note", id, "text", after.text(), "pinned", after.pinnedAt() != null));
        }
        return notes.lock(customers.allOf(customer), id);
    }

    private static String object(Note note) {
        return "customer:" + note.customer().value();
    }

    private static String read(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw Invalid.at("/text", "parties.fault.note-empty");
        }
        if (words.length() > LONGEST) {
            throw Invalid.at("/text", "parties.fault.long", LONGEST);
        }
        return words;
    }
}
