package heed.channels.mail.aside;

import heed.channels.mail.Outcome;
import heed.channels.mail.ReviewMail;
import heed.identity.Actor;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads many mails again that were set aside, as after an upgrade that reads more; what somebody else decided meanwhile is passed over. */
@Service
class ReadAgain {

    /** Why a mail could not be read. What was set aside for its sender is let in one by one. */
    private static final Set<String> READING =
            Set.of("not-understood", "failed", "header-too-long", "too-many-parts", "nested-too-deeply");

    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LookAtAside lookAtAside;
    private final ReviewMail reviewMail;
    private final Clock clock;

    ReadAgain(LookAtAside lookAtAside, ReviewMail reviewMail, Clock clock) {
        this.lookAtAside = lookAtAside;
        this.reviewMail = reviewMail;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param read how many were read
     * @param placed how many of them have found their place
     * @param more whether there was no time for further ones
     */
    record Result(int read, int placed, boolean more) {}

    Result some(Actor actor, List<UUID> ids) {
        int read = 0;
        int placed = 0;
        for (UUID id : ids.stream().distinct().limit(AT_ONCE).toList()) {
            try {
                read++;
                placed += reviewMail.release(actor, id).outcome() == Outcome.QUARANTINED ? 0 : 1;
            } catch (NotFound | Refused decided) {
                read--;
            }
        }
        return new Result(read, placed, false);
    }

    /** Everything that could not be read, as far as it goes in twenty seconds. */
    Result all(Actor actor) {
        Instant end = clock.instant().plus(PATIENCE);
        Result sum = new Result(0, 0, false);
        String cursor = "";
        while (true) {
            Slice<AsideMails.Line> page =
                    lookAtAside.page(actor, AsideQuestion.TO_DECIDE, ZoneOffset.UTC, AT_ONCE, cursor);
            Result these = some(
                    actor,
                    page.items().stream()
                            .filter(line -> READING.contains(line.reason()))
                            .map(AsideMails.Line::id)
                            .toList());
            sum = new Result(sum.read() + these.read(), sum.placed() + these.placed(), page.next() != null);
            if (page.next() == null || clock.instant().isAfter(end)) {
                return sum;
            }
            cursor = page.next();
        }
    }
}
