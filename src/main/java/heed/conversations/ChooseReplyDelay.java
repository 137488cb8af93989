package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides how long replies can be taken back. */
@Service
class ChooseReplyDelay {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private final ReplyDelays delays;

    ChooseReplyDelay(ReplyDelays delays) {
        this.delays = delays;
    }

    /** For everybody who has not chosen otherwise. @throws Invalid at {@code /delay} */
    @Atomic
    void forCompany(Actor actor, Duration delay) {
        actor.require(Right.SETTINGS_WRITE);
        delays.save(null, checked(delay));
    }

    /** For oneself; a program that is nobody's has nothing to choose. @param delay null takes the company's */
    @Atomic
    void forOneself(Actor actor, @Nullable Duration delay) {
        actor.require(Right.CONVERSATIONS_WRITE);
        StaffId self = actor.id();
        if (self == null) {
            return;
        }
        if (delay == null) {
            delays.remove(self);
        } else {
            delays.save(self, checked(delay));
        }
    }

    /** @param typed as in ISO 8601: {@code PT10S}; null for one that is missing */
    static Duration read(@Nullable String typed) {
        try {
            return checked(Duration.parse(typed == null ? "" : typed));
        } catch (DateTimeException malformed) {
            throw Invalid.at("/delay", "presence.fault.delay");
        }
    }

    private static Duration checked(Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0 || delay.toNanosPart() != 0) {
            throw Invalid.at("/delay", "presence.fault.delay");
        }
        return delay;
    }
}
