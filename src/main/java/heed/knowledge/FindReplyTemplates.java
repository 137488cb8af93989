package heed.knowledge;

import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.SharedFilter;
import heed.platform.NotFound;
import heed.web.UsefulPlace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds templates for somebody, who learns nothing of those that are not shared with them. */
@Component
class FindReplyTemplates {

    private final ReplyTemplates templates;
    private final Circles circles;
    private final Clock clock;

    FindReplyTemplates(ReplyTemplates templates, Circles circles, Clock clock) {
        this.templates = templates;
        this.circles = circles;
        this.clock = clock;
    }

    Circle circle(Actor actor) {
        return circles.of(actor, Right.KNOWLEDGE_PUBLISH);
    }

    /** @throws NotFound where there is none that the actor may see */
    ReplyTemplate find(Actor actor, TemplateId id) {
        actor.require(Right.KNOWLEDGE_READ);
        return templates.find(id).filter(found -> sees(actor, found)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound where there is none that the actor may see; Forbidden where they may see and not change it */
    ReplyTemplate findForChange(Actor actor, TemplateId id) {
        actor.require(Right.KNOWLEDGE_WRITE);
        ReplyTemplate found =
                templates.findForUpdate(id).filter(each -> sees(actor, each)).orElseThrow(NotFound::new);
        if (!circle(actor).changes(found.sharing())) {
            actor.require(Right.KNOWLEDGE_PUBLISH);
        }
        return found;
    }

    /** Those that may be used in a queue, by what is typed. */
    List<CountedTemplate> choices(Actor actor, String queue, String typed, int most) {
        return page(actor, typed, queue, false, UsefulPlace.START, most);
    }

    List<CountedTemplate> page(
            Actor actor, String typed, String queue, boolean archived, UsefulPlace after, int limit) {
        actor.require(Right.KNOWLEDGE_READ);
        SharedFilter filter = SharedFilter.of(actor, circle(actor), Right.KNOWLEDGE_READ, clock)
                .with(typed.strip().replaceFirst("^(::|/)", ""), archived)
                .in(queue);
        return templates.page(filter, after, limit);
    }

    /** The one that is meant by a code: one's own before the team's before the company's. */
    Optional<ReplyTemplate> byCode(Actor actor, String queue, String code) {
        return choices(actor, queue, code, 20).stream()
                .map(CountedTemplate::template)
                .filter(each -> each.code().equals(code))
                .min(java.util.Comparator.comparing(each -> each.sharing().scope()));
    }

    private boolean sees(Actor actor, ReplyTemplate template) {
        Circle circle = circle(actor);
        Set<String> queues = actor.queuesFor(Right.KNOWLEDGE_READ);
        boolean inQueue = queues == null
                || template.queues().isEmpty()
                || template.queues().stream().anyMatch(queues::contains);
        return circle.sees(template.sharing()) && (inQueue || circle.changes(template.sharing()));
    }
}
