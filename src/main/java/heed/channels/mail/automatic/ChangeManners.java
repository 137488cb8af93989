package heed.channels.mail.automatic;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Chooses how a mailbox meets those who write to it. */
@Service
class ChangeManners {

    private final Manners manners;
    private final AutomaticMails mails;
    private final AuditTrail audit;

    ChangeManners(Manners manners, AutomaticMails mails, AuditTrail audit) {
        this.manners = manners;
        this.mails = mails;
        this.audit = audit;
    }

    List<Manner> all(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return manners.all();
    }

    /** Automatic mails that were kept back within a day. */
    long heldBack(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return mails.heldBack();
    }

    /** @throws NotFound where there is no such mailbox */
    @Atomic
    Manner save(Actor actor, String mailbox, boolean acknowledges, boolean setsJunkAside) {
        actor.require(Right.SETTINGS_WRITE);
        Manner before = manners.find(mailbox.toLowerCase(Locale.ROOT)).orElseThrow(NotFound::new);
        Manner after = new Manner(before.mailbox(), acknowledges, setsJunkAside);
        if (!before.equals(after)) {
            manners.save(after);
            audit.record(actor, "mailbox-manner", "mailbox:" + after.mailbox(), before, after);
        }
        return after;
    }
}
