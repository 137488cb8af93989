package heed.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Remembers, while a rule acts, which rules led to it: what they change is noted with it, so that no rule answers itself. */
public final class Causes {

    private static final ScopedValue<List<UUID>> CHAIN = ScopedValue.newInstance();

    private Causes() {}

    /** Acts for a rule, after the rules whose actions led to it. */
    public static <T> T actFor(UUID rule, List<UUID> chain, Supplier<T> action) {
        var longer = new ArrayList<>(chain);
        longer.add(rule);
        return ScopedValue.where(CHAIN, List.copyOf(longer)).call(action::get);
    }

    /** The rules that act now, the first cause first; none where a person or a program does. */
    static List<UUID> now() {
        return CHAIN.isBound() ? CHAIN.get() : List.of();
    }
}
