package heed.identity.notices;

import heed.identity.StaffId;
import heed.identity.StaffMail;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings notices to people when they are due. Replicas share the work: each row is claimed by one of them. */
@Component
class DeliverNotices {

    private static final Logger log = LoggerFactory.getLogger(DeliverNotices.class);
    private static final int BATCH = 100;

    private final Deliveries deliveries;
    private final MailNotices mailNotices;
    private final CallPages callPages;
    private final StaffMail mail;
    private final Clock clock;

    DeliverNotices(Deliveries deliveries, MailNotices mailNotices, CallPages callPages, StaffMail mail, Clock clock) {
        this.deliveries = deliveries;
        this.mailNotices = mailNotices;
        this.callPages = callPages;
        this.mail = mail;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void deliver() {
        callPages.call();
        if (mail.possible()) {
            deliveries.waiting(Way.MAIL, clock.instant(), BATCH).forEach(this::mail);
        }
    }

    /** One person's mail that cannot be written delays nobody else's. */
    private void mail(StaffId staff) {
        try {
            mailNotices.mail(staff);
        } catch (RuntimeException failed) {
            log.warn("Notices could not be mailed to {}", staff.value(), failed);
        }
    }
}
