package heed.channels.mail.aside;

import heed.channels.mail.AsideScope;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks through mail without a conversation, for those who decide about it. */
@Service
class LookAtAside {

    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final AsideMails mails;

    LookAtAside(AsideMails mails) {
        this.mails = mails;
    }

    /** @throws Invalid where the cursor is none of ours */
    Slice<AsideMails.Line> page(Actor actor, AsideQuestion question, ZoneId zone, int limit, String cursor) {
        AsideScope scope = AsideScope.of(actor);
        int most = Math.clamp(limit, 1, Slice.MOST);
        String[] place = cursor.split("_", 2);
        List<AsideMails.Line> found = cursor.isEmpty()
                ? mails.list(scope, question, zone, END_OF_TIME, LAST, most + 1)
                : mails.list(scope, question, zone, instant(place[0]), id(place), most + 1);
        return Slice.of(found, most, last -> last.receivedAt() + "_" + last.id());
    }

    /** @throws NotFound where there is none that the actor decides about */
    AsideMails.Line one(Actor actor, UUID id) {
        return mails.find(AsideScope.of(actor), id).orElseThrow(NotFound::new);
    }

    List<String> mailboxes(Actor actor) {
        return mails.mailboxes(AsideScope.of(actor));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
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
