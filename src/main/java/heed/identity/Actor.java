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
 * @param queues keys of the queues in which the rights on conversations hold; null means every queue
 */
public record Actor(
        @Nullable StaffId id,
        String name,
        Kind kind,
        Set<Right> rights,
        @Nullable Set<String> queues) {

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
    public static final Actor VISITOR = new Actor(null, "", Kind.VISITOR, Set.of(), Set.of());

    public Actor {
        rights = Set.copyOf(rights);
        queues = queues == null ? null : Set.copyOf(queues);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** @param queue key of a queue */
    public boolean may(Right right, String queue) {
        return may(right) && (queues == null || queues.contains(queue));
    }

    /** @throws Forbidden without the right */
    public void require(Right right) {
        if (!may(right)) {
            throw new Forbidden(right);
        }
    }

    /** The id of the person behind the actor as a bare UUID, for a column; null for Heed itself. */
    public @Nullable UUID staff() {
        return id == null ? null : id.value();
    }
}
