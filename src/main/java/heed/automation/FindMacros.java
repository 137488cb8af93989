package heed.automation;

import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.SharedFilter;
import heed.platform.NotFound;
import heed.web.UsefulPlace;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds macros for somebody, who learns nothing of those that are not shared with them. */
@Component
class FindMacros {

    private static final int MOST_OF_A_KEY = 20;

    private final Macros macros;
    private final Circles circles;
    private final Clock clock;

    FindMacros(Macros macros, Circles circles, Clock clock) {
        this.macros = macros;
        this.circles = circles;
        this.clock = clock;
    }

    Circle circle(Actor actor) {
        return circles.of(actor, Right.AUTOMATION_PUBLISH);
    }

    /** @throws NotFound where there is none that the actor may see */
    Macro find(Actor actor, MacroId id) {
        actor.require(Right.AUTOMATION_READ);
        return macros.find(id).filter(found -> sees(actor, found)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound where there is none that the actor may see; Forbidden where they may see and not change it */
    Macro findForChange(Actor actor, MacroId id) {
        actor.require(Right.AUTOMATION_WRITE);
        Macro found = macros.findForUpdate(id).filter(each -> sees(actor, each)).orElseThrow(NotFound::new);
        if (!circle(actor).changes(found.sharing())) {
            actor.require(Right.AUTOMATION_PUBLISH);
        }
        return found;
    }

    /**
     * The one that is meant by an id, or by a key: one's own before the team's before the company's.
     *
     * @throws NotFound where there is none that the actor may see
     */
    Macro named(Actor actor, String name) {
        actor.require(Right.AUTOMATION_READ);
        try {
            return find(actor, new MacroId(UUID.fromString(name)));
        } catch (IllegalArgumentException key) {
            return page(actor, name, "", false, UsefulPlace.START, MOST_OF_A_KEY).stream()
                    .map(CountedMacro::macro)
                    .filter(each -> each.key().equals(name))
                    .min(Comparator.comparing(each -> each.sharing().scope()))
                    .orElseThrow(NotFound::new);
        }
    }

    List<CountedMacro> page(Actor actor, String typed, String queue, boolean archived, UsefulPlace after, int limit) {
        actor.require(Right.AUTOMATION_READ);
        SharedFilter filter = SharedFilter.of(actor, circle(actor), Right.AUTOMATION_READ, clock)
                .with(typed, archived)
                .in(queue);
        return macros.page(filter, after, limit);
    }

    private boolean sees(Actor actor, Macro macro) {
        Circle circle = circle(actor);
        Set<String> queues = actor.queuesFor(Right.AUTOMATION_READ);
        boolean inQueue = queues == null
                || macro.queues().isEmpty()
                || macro.queues().stream().anyMatch(queues::contains);
        return circle.sees(macro.sharing()) && (inQueue || circle.changes(macro.sharing()));
    }
}
