package heed.channels.mail;

import heed.platform.Atomic;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts a mail on which Heed itself fails where a person sees it. */
@Service
class SetMailAside {

    private final Mails mails;

    SetMailAside(Mails mails) {
        this.mails = mails;
    }

    @Atomic
    Placement afterFailure(UUID id) {
        mails.place(id, new Mails.Placed(Outcome.QUARANTINED, "failed", "", null, null, false, null));
        return new Placement(id, null, Outcome.QUARANTINED);
    }
}
