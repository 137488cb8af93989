package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks through mail that reached no conversation and sends it on its way again. */
@Service
class ReviewMail {

    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Mails mails;
    private final PlaceArrived placeArrived;
    private final AuditTrail audit;

    ReviewMail(Mails mails, PlaceArrived placeArrived, AuditTrail audit) {
        this.mails = mails;
        this.placeArrived = placeArrived;
        this.audit = audit;
    }

    Slice<Mails.SetAside> setAside(Actor actor, int limit, String cursor) {
        actor.require(Right.MAIL_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        String[] place = cursor.split("_", 2);
        List<Mails.SetAside> found = cursor.isEmpty()
                ? mails.setAside(END_OF_TIME, LAST, most + 1)
                : mails.setAside(instant(place[0]), id(place), most + 1);
        return found.size() <= most
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, most), cursor(found.get(most - 1)));
    }

    Placement release(Actor actor, UUID id) {
        actor.require(Right.SETTINGS_WRITE);
        if (!mails.release(id)) {
            throw Refused.because("mail.fault.not-quarantined");
        }
        Placement placement = placeArrived.placeStored(id);
        audit.record(actor, "mail-release", "mail:" + id, null, placement);
        return placement;
    }

    private static String cursor(Mails.SetAside last) {
        return last.receivedAt() + "_" + last.id();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException wrong) {
            throw Invalid.at("/cursor", "mail.fault.cursor");
        }
    }

    private static UUID id(String[] place) {
        try {
            return UUID.fromString(place.length == 2 ? place[1] : "");
        } catch (IllegalArgumentException wrong) {
            throw Invalid.at("/cursor", "mail.fault.cursor");
        }
    }
}
