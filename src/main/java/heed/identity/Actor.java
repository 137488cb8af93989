package heed.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a member of staff in a browser, a token, or Heed itself. Every verb takes one and asks it for the right it needs,
 * so that no page and no route can forget the question.
 *
 * @param id the member of staff, the token's owner, or null for Heed itself and for visitors
 * @param kind whether a person or a program acts
 * @param grants the rights, each with the queues in which it holds
 */
public record Actor(@Nullable StaffId id, String name, Kind kind, Grants grants) {

    /** Person and token come from outside; system is Heed's own work; visitor is anyone on a public page. */
    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM,
        VISITOR
    }

    /** Heed itself: timers, mail intake, the demo. */
    public static final Actor SYSTEM = new Actor(null, "Heed", Kind.SYSTEM, Set.of(Right.values()), null);

    /** Someone on a public page, who has no rights at all. */
    public static final Actor VISITOR = new Actor(null, "", Kind.VISITOR, Grants.NOTHING);

    /** With the same rights in each of these queues; null means every queue. */
    public Actor(@Nullable StaffId id, String name, Kind kind, Set<Right> rights, @Nullable Set<String> queues) {
        this(id, name, kind, Grants.of(rights, queues));
    }

    /** Whether the right holds anywhere; what stands in a queue asks {@link #may(Right, String)}. */
    public boolean may(Right right) {
        return grants.has(right);
    }

    /** @param queue key of a queue */
    public boolean may(Right right, String queue) {
        return grants.has(right, queue);
    }

    /** Keys of the queues in which the right holds, for a list's SQL; null means every queue. */
    public @Nullable Set<String> queuesFor(Right right) {
        return grants.queues(right);
    }

    /** Every right that holds anywhere. */
    public Set<Right> rights() {
        return grants.held();
    }

    /** The same one with these rights at most, in these queues at most; null leaves each right where it holds. */
    public Actor within(Set<Right> rights, @Nullable Set<String> queues) {
        return new Actor(id, name, kind, grants.within(rights).withinQueues(queues));
    }

    /** @throws Forbidden where the right holds nowhere */
    public void require(Right right) {
        if (!may(right)) {
            throw new Forbidden(right);
        }
    }

    /** @throws Forbidden where the right does not hold in this queue */
    public void require(Right right, String queue) {
        if (!may(right, queue)) {
            throw new Forbidden(right);
        }
    }

    /** The id of the person behind the actor as a bare UUID, for a column; null for Heed itself. */
    public @Nullable UUID staff() {
        return id == null ? null : id.value();
    }
}
