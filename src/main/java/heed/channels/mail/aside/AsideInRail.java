package heed.channels.mail.aside;

import heed.channels.mail.AsideScope;
import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.RailCount;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Beside the place of mail without a conversation: how many of them wait for a decision of this person. */
@Component
record AsideInRail(ActorSource actors, AsideMails mails) implements RailCount {

    @Override
    public String place() {
        return "aside";
    }

    @Override
    public long count(Principal who) {
        Actor actor = actors.of(who);
        return actor.may(Right.CONVERSATIONS_WRITE) || actor.may(Right.SETTINGS_WRITE)
                ? mails.count(AsideScope.of(actor))
                : 0;
    }
}
