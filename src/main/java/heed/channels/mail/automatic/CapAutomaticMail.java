package heed.channels.mail.automatic;

import heed.identity.Colleagues;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.Right;
import heed.identity.StaffId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether a program here may write once more, and raises an alarm where it looks like a loop. */
@Service
public class CapAutomaticMail {

    private static final Logger log = LoggerFactory.getLogger(CapAutomaticMail.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int MOST_TOLD = 50;

    private final AutomaticMails mails;
    private final Colleagues colleagues;
    private final Notify notices;
    private final Counter suppressed;
    private final Clock clock;

    CapAutomaticMail(AutomaticMails mails, Colleagues colleagues, Notify notices, MeterRegistry meters, Clock clock) {
        this.mails = mails;
        this.colleagues = colleagues;
        this.notices = notices;
        this.suppressed = Counter.builder("heed.loop.suppressed")
                .description("Automatic mails that were kept back")
                .register(meters);
        this.clock = clock;
    }

    /**
     * A mail that a program here would write.
     *
     * @param queue whose keepers are told of a loop
     * @param proved whether the recipient's domain vouches for the letter that is answered
     */
    public record Wish(String mailbox, String recipient, UUID conversation, String queue, boolean proved) {}

    /** Counts the mail that is about to be written; call it in the transaction that writes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean may(Wish wish) {
        AutomaticMails.Counts counts = mails.count(wish.mailbox, wish.recipient, wish.conversation);
        Cap.Answer answer = Cap.of(counts.toAddress(), counts.lately(), counts.inConversation(), wish.proved);
        mails.add(wish.recipient, wish.conversation, answer != Cap.Answer.MAY);
        if (answer != Cap.Answer.MAY) {
            suppressed.increment();
        }
        if (answer == Cap.Answer.TOO_MANY) {
            alarm(wish.recipient, wish.queue);
        }
        return answer == Cap.Answer.MAY;
    }

    private void alarm(String recipient, String queue) {
        log.warn("Automatic mail to one address is kept back until tomorrow: it looks like a loop");
        List<StaffId> keepers = colleagues.able(Right.SETTINGS_WRITE, queue, "", MOST_TOLD).stream()
                .map(each -> each.actor().id())
                .filter(Objects::nonNull)
                .toList();
        notices.tellOnce(
                "automatic-mail:" + recipient + ":" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                keepers,
                new Notice(
                        NoticeKind.WATCHED,
                        "automatic.notice.loop",
                        List.of(recipient, String.valueOf(Cap.A_DAY)),
                        AutomaticMailController.ADDRESS,
                        ""));
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    void forget() {
        mails.forgetBefore(clock.instant().minus(KEPT));
    }
}
