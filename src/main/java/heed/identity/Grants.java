package heed.identity;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rights with the place in which each of them holds. A right that is given in one queue never reaches another, whatever else is
 * given beside it.
 *
 * @param everywhere rights that hold in every queue
 * @param inQueues by key of a queue, the rights that hold there
 * @param held every right that is given anywhere, also by a team that answers no queue yet
 */
public record Grants(Set<Right> everywhere, Map<String, Set<Right>> inQueues, Set<Right> held) {

    /** Gives no right. */
    public static final Grants NOTHING = new Grants(Set.of(), Map.of(), Set.of());

    public Grants {
        everywhere = Set.copyOf(everywhere);
        inQueues = inQueues.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
        held = Set.copyOf(held);
    }

    /** These rights, in these queues; null means in every queue. */
    public static Grants of(Set<Right> rights, @Nullable Set<String> queues) {
        return queues == null
                ? new Grants(rights, Map.of(), rights)
                : new Grants(Set.of(), queues.stream().collect(toUnmodifiableMap(queue -> queue, _ -> rights)), rights);
    }

    /** Both together, each right where it held before. */
    public Grants and(Grants other) {
        var queues = new HashMap<>(inQueues);
        other.inQueues.forEach((queue, rights) -> queues.merge(queue, rights, Grants::both));
        return new Grants(both(everywhere, other.everywhere), queues, both(held, other.held));
    }

    /** Of these rights at most. */
    public Grants within(Set<Right> rights) {
        var queues = new HashMap<String, Set<Right>>();
        inQueues.forEach((queue, given) -> queues.put(queue, common(given, rights)));
        return new Grants(common(everywhere, rights), queues, common(held, rights));
    }

    /** In these queues at most; null leaves each right where it holds. */
    public Grants withinQueues(@Nullable Set<String> queues) {
        return queues == null
                ? this
                : new Grants(
                        Set.of(), queues.stream().collect(toUnmodifiableMap(queue -> queue, this::rightsIn)), held);
    }

    boolean has(Right right) {
        return held.contains(right);
    }

    boolean has(Right right, String queue) {
        return everywhere.contains(right)
                || inQueues.getOrDefault(queue, Set.of()).contains(right);
    }

    @Nullable
    Set<String> queues(Right right) {
        return everywhere.contains(right)
                ? null
                : inQueues.entrySet().stream()
                        .filter(each -> each.getValue().contains(right))
                        .map(Map.Entry::getKey)
                        .collect(toUnmodifiableSet());
    }

    private Set<Right> rightsIn(String queue) {
        return both(everywhere, inQueues.getOrDefault(queue, Set.of()));
    }

    private static Set<Right> both(Set<Right> some, Set<Right> others) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(some);
        rights.addAll(others);
        return rights;
    }

    private static Set<Right> common(Set<Right> some, Set<Right> others) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(some);
        rights.retainAll(others);
        return rights;
    }
}
