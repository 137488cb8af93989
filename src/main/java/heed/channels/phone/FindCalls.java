package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.Right;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks up calls for somebody who may read them. */
@Service
class FindCalls {

    private final Calls calls;

    FindCalls(Calls calls) {
        this.calls = calls;
    }

    CallSlice list(Actor actor, CallFilter filter, @Nullable CallCursor after, int limit) {
        actor.require(Right.CALLS_READ);
        List<Call> found = calls.list(actor, filter, after, limit + 1);
        return found.size() <= limit
                ? new CallSlice(found, null)
                : new CallSlice(
                        found.subList(0, limit),
                        CallCursor.after(found.get(limit - 1)).toString());
    }

    Optional<Call> find(Actor actor, UUID id) {
        actor.require(Right.CALLS_READ);
        return calls.find(actor, id);
    }

    /** Names of queues for a filter. */
    List<String> queues(Actor actor) {
        actor.require(Right.CALLS_READ);
        return calls.queuesOf(actor);
    }
}
