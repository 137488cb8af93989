package heed.identity.notices;

import heed.identity.ActorSource;
import heed.identity.StaffId;
import heed.web.LiveTopic;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Who may follow a person's notices: that person. */
@Component
record LiveNotices(ActorSource actors) implements LiveTopic {

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        StaffId own = actors.of(who).id();
        return own != null && own.value().toString().equals(id);
    }
}
