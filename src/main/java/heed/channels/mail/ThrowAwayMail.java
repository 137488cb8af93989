package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Throws a mail that was set aside away: out of sight at once, for good after a day, until when it can be had back. */
@Service
public class ThrowAwayMail {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final Mails mails;
    private final LettersOfCustomers letters;
    private final Blobs blobs;
    private final AuditTrail audit;
    private final Clock clock;

    ThrowAwayMail(Mails mails, LettersOfCustomers letters, Blobs blobs, AuditTrail audit, Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound where there is none that the actor decides about
     * @throws Refused where it has its place by now
     */
    @Atomic
    public void remove(Actor actor, UUID id) {
        change(actor, id, clock.instant(), "mail-removed");
    }

    /** @throws NotFound where there is none any more */
    @Atomic
    public void restore(Actor actor, UUID id) {
        change(actor, id, null, "mail-restored");
    }

    private void change(Actor actor, UUID id, @Nullable Instant at, String verb) {
        if (!mails.isAside(AsideScope.of(actor), id)) {
            throw new NotFound();
        }
        if (!mails.remove(id, at)) {
            throw Refused.because("aside.fault.placed");
        }
        audit.record(actor, verb, "mail:" + id, null, null);
    }

    /** What was thrown away more than a day ago. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    @Atomic
    public void empty() {
        List<UUID> gone = mails.removedBefore(clock.instant().minus(GRACE), AT_ONCE);
        if (!gone.isEmpty()) {
            List<String> raw = letters.rawOf(gone);
            letters.emptySetAside(gone);
            blobs.forget(raw);
        }
    }
}
