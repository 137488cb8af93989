package heed.identity.chain;

import heed.identity.AuditEntry;
import heed.identity.StaffMail;
import heed.identity.chain.ChainLinks.Head;
import heed.platform.Atomic;
import heed.web.Language;
import heed.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Gives new lines of the audit trail their places in the chain, and seals a day once it is over. */
@Service
class ProlongChain {

    private static final int BATCH = 500;

    /** A line may be committed this much later than it says, and still finds its place. */
    private static final Duration LATE = Duration.ofDays(2);

    private final ChainLinks links;
    private final Checkpoints checkpoints;
    private final SealingKey key;
    private final StaffMail mail;
    private final Text text;
    private final String copyTo;

    ProlongChain(
            ChainLinks links,
            Checkpoints checkpoints,
            SealingKey key,
            StaffMail mail,
            Text text,
            @Value("${heed.audit.mail:}") String copyTo) {
        this.links = links;
        this.checkpoints = checkpoints;
        this.key = key;
        this.mail = mail;
        this.text = text;
        this.copyTo = copyTo.strip();
    }

    /** @return how many lines found their place; 0 when none is left, or another replica is at it */
    @Atomic
    int prolong(Instant now) {
        Optional<Head> locked = links.lockHead();
        if (locked.isEmpty()) {
            return 0;
        }
        Head head = onThisDay(locked.get(), now);
        List<AuditEntry> entries = links.unchained(head.chainedUntil().minus(LATE), BATCH);
        for (AuditEntry entry : entries) {
            Hash hash = head.hash().then(CanonicalJson.of(entry));
            Instant until = head.chainedUntil().isAfter(entry.at()) ? head.chainedUntil() : entry.at();
            head = new Head(head.day(), head.position() + 1, hash, until);
            links.add(head.day(), head.position(), entry.id(), hash);
        }
        if (!head.equals(locked.get())) {
            links.moveHead(head);
        }
        return entries.size();
    }

    /** A day's chain begins with the hash of the checkpoint before, so that no whole day can be taken out. */
    private Head onThisDay(Head head, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!head.day().isBefore(today)) {
            return head;
        }
        if (head.position() > 0) {
            seal(head, now);
        }
        Hash begin = checkpoints.latest().map(SealedCheckpoint::hash).orElse(Hash.NOTHING);
        return new Head(today, 0, begin, head.chainedUntil());
    }

    private void seal(Head head, Instant now) {
        Hash previous = checkpoints.latest().map(SealedCheckpoint::hash).orElse(Hash.NOTHING);
        var checkpoint = new Checkpoint(
                head.day(), head.position(), head.hash(), previous, now.truncatedTo(ChronoUnit.MICROS), key.name());
        var sealed = new SealedCheckpoint(checkpoint, key.sign(checkpoint.canonical()));
        checkpoints.add(sealed);
        if (!copyTo.isEmpty() && mail.possible()) {
            mail.send(
                    copyTo,
                    text.of(
                            Language.EN.locale(),
                            "audit.checkpoint.subject",
                            head.day().toString()),
                    sealed.text());
        }
    }
}
