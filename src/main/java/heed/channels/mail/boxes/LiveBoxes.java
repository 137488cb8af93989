package heed.channels.mail.boxes;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Who may follow how mailboxes are doing; the news says only that it changed. */
@Component
record LiveBoxes(ActorSource actors) implements LiveTopic {

    static final String TOPIC = "mailboxes";

    @Override
    public String kind() {
        return TOPIC;
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        return id.isEmpty() && actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
