package heed.conversations.promises;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.StaffId;
import heed.platform.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told would be done, by whom and by when. The date that was given first decides whether it was kept in time;
 * a later one only says when to look again.
 *
 * @param entry the reply in which it was made, null where it was made by word of mouth
 * @param missedAt the first date, once it has passed without the promise being kept or released
 * @param settlement who kept it or wrote down that the customer released us, null while it waits
 */
record Promise(
        PromiseId id,
        ConversationId conversation,
        @Nullable EntryId entry,
        String text,
        Made made,
        StaffId owner,
        Instant firstDue,
        Due due,
        State state,
        @Nullable Instant missedAt,
        @Nullable Settlement settlement,
        int version) {

    /** Who made it and when; by is null where a program did. */
    record Made(@Nullable StaffId by, String name, Instant at) {}

    /** @param reason why the customer released us; empty for a promise that was kept */
    record Settlement(@Nullable StaffId by, String name, Instant at, String reason) {}

    /** Open until its date, then broken until somebody keeps it late, gives it a new date, or the customer releases us. */
    enum State {
        OPEN,
        KEPT,
        KEPT_LATE,
        BROKEN,
        RELEASED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static Optional<State> read(String key) {
            for (State each : values()) {
                if (each.key().equals(key)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether somebody still has to do something about it. */
    boolean waits() {
        return state == State.OPEN || state == State.BROKEN;
    }

    boolean moved() {
        return !firstDue.equals(due.at());
    }

    /** @throws Refused where it is settled */
    Promise kept(Settlement by) {
        return settled(by.at().isAfter(firstDue) ? State.KEPT_LATE : State.KEPT, by);
    }

    /** @throws Refused where it is settled */
    Promise released(Settlement by) {
        return settled(State.RELEASED, by);
    }

    private Promise settled(State as, Settlement by) {
        refuseSettled();
        return with(due, as, by.at().isAfter(firstDue) ? firstDue : null, by);
    }

    /** A broken one is open again until the new date, and its first date stays missed. @throws Refused where it is settled */
    Promise moved(Due to) {
        refuseSettled();
        return with(to, State.OPEN, missedAt, null);
    }

    /** As time has left it: past its first date, past its date. */
    Promise at(Instant now) {
        if (!waits()) {
            return this;
        }
        State then = due.at().isAfter(now) ? state : State.BROKEN;
        return with(due, then, firstDue.isAfter(now) ? missedAt : firstDue, null);
    }

    /** It waits again, for one who said too early that it was settled. @throws Refused where it is not */
    Promise reopened(Instant now) {
        if (waits()) {
            throw Refused.because("promises.fault.waits");
        }
        return with(due, State.OPEN, missedAt, null).at(now);
    }

    /** @throws Refused where it is settled */
    Promise ownedBy(StaffId other) {
        refuseSettled();
        return new Promise(
                id, conversation, entry, text, made, other, firstDue, due, state, missedAt, settlement, version);
    }

    private void refuseSettled() {
        if (!waits()) {
            String fault = "promises.fault.settled." + state.key();
            throw Refused.because(fault);
        }
    }

    private Promise with(Due date, State as, @Nullable Instant missed, @Nullable Settlement by) {
        return new Promise(id, conversation, entry, text, made, owner, firstDue, date, as, missed, by, version);
    }
}
