package heed.identity.notices;

import heed.identity.WorkingTimes;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When something may alarm somebody, after what they chose. */
@Component
record Calm(WorkingTimes workingTimes) {

    /** Openings tried before quiet hours and working hours are said to leave no moment in common. */
    private static final int MOST_STEPS = 60;

    /** When what is told now is due: at once or with a digest, and never while its person wants to be left alone. */
    Instant due(DeliveryChoice choice, KindChoice kind, Way way, Instant now) {
        Instant digest = way == Way.BROWSER ? now : digest(choice, kind.mail(), now);
        return held(choice, kind, digest);
    }

    /** This moment, or the first one after it in which the person may be told of this kind. */
    Instant held(DeliveryChoice choice, KindChoice kind, Instant at) {
        return kind.through() ? at : release(choice, at).orElse(at);
    }

    /** Empty where quiet hours and working hours leave no moment. */
    Optional<Instant> release(DeliveryChoice choice, Instant at) {
        Instant moment = at;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Instant> loud = loud(choice, moment);
            if (loud.isEmpty()) {
                return Optional.empty();
            }
            Instant open = working(choice, loud.get());
            if (open.equals(loud.get())) {
                return Optional.of(open);
            }
            moment = open;
        }
        return Optional.empty();
    }

    private static Optional<Instant> loud(DeliveryChoice choice, Instant at) {
        QuietHours quiet = choice.quiet();
        return quiet == null ? Optional.of(at) : quiet.release(at, choice.zone());
    }

    /** A calendar that is gone, or never opens again, holds nothing back. */
    private Instant working(DeliveryChoice choice, Instant at) {
        return choice.calendar().isEmpty()
                ? at
                : workingTimes.nextOpening(choice.calendar(), at).orElse(at);
    }

    private static Instant digest(DeliveryChoice choice, Mailing mailing, Instant now) {
        ZonedDateTime local = now.atZone(choice.zone());
        return switch (mailing) {
            case NEVER, AT_ONCE -> now;
            case HOURLY -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            case DAILY -> {
                ZonedDateTime today = local.with(choice.digestAt());
                yield (today.isAfter(local) ? today : local.plusDays(1).with(choice.digestAt())).toInstant();
            }
        };
    }
}
