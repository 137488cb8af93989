package heed.conversations.disclosures;

import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of disclosures that are still open, due first. */
@Component
record OpenDisclosures(Disclosures disclosures) {

    /** @param cursor id of the last one shown, null at the start */
    Slice<Disclosure> page(Actor actor, @Nullable UUID cursor, int limit) {
        actor.require(Right.CONVERSATIONS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        @Nullable
        Disclosure after = cursor == null ? null : disclosures.find(cursor).orElse(null);
        return Slice.of(
                disclosures.open(actor.queuesFor(Right.CONVERSATIONS_READ), after, most + 1),
                most,
                last -> last.id().toString());
    }
}
