package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerTimeline;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls from a customer's numbers, as a part of their past; nothing of queues that one may not see. */
@Component
class CustomerCalls implements CustomerTimeline {

    private final Calls calls;

    CustomerCalls(Calls calls) {
        this.calls = calls;
    }

    @Override
    public List<Happening> happenings(Actor actor, Whose whose, @Nullable Place before, int most) {
        if (!actor.may(Right.CALLS_READ) || whose.phones().isEmpty()) {
            return List.of();
        }
        return calls.from(actor, whose.phones(), before, most).stream()
                .map(CustomerCalls::happening)
                .toList();
    }

    private static Happening happening(Call call) {
        return new Happening(
                call.offeredAt(),
                call.id(),
                "phone",
                "phone.happened." + call.outcome().name().toLowerCase(Locale.ROOT),
                call.from() == null ? "" : call.from(),
                "",
                call.agent() == null ? "" : call.agent(),
                "/calls/" + call.id());
    }
}
