package heed.parties.duplicates;

import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Slice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through the customers, a part at a time, for those who may be one. A part may hold none and the list still go on. */
@Component
class FindDuplicates {

    private static final int AT_ONCE = 500;

    private final Likenesses likenesses;

    FindDuplicates(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    Slice<Likeness> page(Actor actor, @Nullable UUID after) {
        actor.require(Right.CUSTOMERS_READ);
        UUID end = likenesses.endOf(after, AT_ONCE).orElse(null);
        List<Likeness> found = likenesses.among(after, end);
        return new Slice<>(found, end == null ? null : end.toString());
    }
}
