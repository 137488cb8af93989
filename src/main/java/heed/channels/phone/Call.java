package heed.channels.phone;

import heed.platform.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One telephone call that is over, as the exchange told it.
 *
 * @param from the caller's number, E.164 where it came in international form, null when withheld
 * @param abandonedAt when the caller gave up waiting; an exchange may only say that the call ended unanswered
 * @param endedAt when the line was free again, null where the exchange does not know
 */
record Call(
        UUID id,
        String externalId,
        String queue,
        @Nullable String from,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant abandonedAt,
        @Nullable Instant endedAt,
        @Nullable String agent) {

    /** How the wait ended. */
    enum Outcome {
        ANSWERED,
        ABANDONED
    }

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    Outcome outcome() {
        return answeredAt != null ? Outcome.ANSWERED : Outcome.ABANDONED;
    }

    /** When somebody answered or the caller was gone. */
    Instant waitEndedAt() {
        if (answeredAt != null) {
            return answeredAt;
        }
        return abandonedAt != null ? abandonedAt : lastMoment();
    }

    Duration waited() {
        return Duration.between(offeredAt, waitEndedAt());
    }

    Optional<Duration> talked() {
        return answeredAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(answeredAt, endedAt));
    }

    /** The latest moment that is known of the call. */
    Instant lastMoment() {
        if (endedAt != null) {
            return endedAt;
        }
        if (answeredAt != null) {
            return answeredAt;
        }
        return abandonedAt != null ? abandonedAt : offeredAt;
    }

    /** The first thing in which the times contradict each other, or the clock on the wall. */
    Optional<Fault> contradiction(Instant now) {
        if (answeredAt != null && abandonedAt != null) {
            return fault("abandonedAt", "phone.call.answered-and-abandoned");
        }
        if (answeredAt == null && abandonedAt == null && endedAt == null) {
            return fault("answeredAt", "phone.call.still-waiting");
        }
        if (answeredAt != null && answeredAt.isBefore(offeredAt)) {
            return fault("answeredAt", "phone.call.answered-before-offered", answeredAt, offeredAt);
        }
        if (abandonedAt != null && abandonedAt.isBefore(offeredAt)) {
            return fault("abandonedAt", "phone.call.abandoned-before-offered", abandonedAt, offeredAt);
        }
        if (endedAt != null && endedAt.isBefore(waitEndedAt().isAfter(offeredAt) ? waitEndedAt() : offeredAt)) {
            return fault("endedAt", "phone.call.ended-too-early", endedAt);
        }
        if (lastMoment().isAfter(now.plus(CLOCK_SKEW))) {
            return fault("offeredAt", "phone.call.in-the-future", lastMoment());
        }
        if (offeredAt.isBefore(EARLIEST)) {
            return fault("offeredAt", "phone.call.too-early", offeredAt);
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(String field, String message, Object... facts) {
        return Optional.of(Fault.at("/" + field, message, facts));
    }
}
