package heed.channels.mail.showing;

import heed.channels.mail.MailView;
import heed.channels.mail.ShowMessage;
import heed.channels.mail.ShownMessage;
import heed.identity.Actor;
import heed.identity.Forbidden;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets a person have the pictures of one sender's letters shown each time, or asked about again. It holds for that person alone. */
@Service
class AlwaysShowPictures {

    private final ShowMessage showMessage;
    private final PictureSenders senders;
    private final Clock clock;

    AlwaysShowPictures(ShowMessage showMessage, PictureSenders senders, Clock clock) {
        this.showMessage = showMessage;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * @param id of a letter of that sender
     * @throws Refused where the letter names no sender
     */
    @Atomic
    String choose(Actor actor, UUID id, boolean always) {
        ShownMessage message = showMessage.message(actor, id);
        MailView view = message.view();
        UUID staff = actor.staff();
        if (staff == null) {
            throw new Forbidden(Right.MAIL_READ);
        }
        if (view == null || view.from().address().isEmpty()) {
            throw Refused.because("letters.fault.no-sender");
        }
        if (always) {
            senders.add(staff, view.from().address(), clock.instant());
        } else {
            senders.remove(staff, view.from().address());
        }
        return view.from().address();
    }
}
