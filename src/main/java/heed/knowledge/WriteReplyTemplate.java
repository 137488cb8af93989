package heed.knowledge;

import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.Sharing;
import heed.knowledge.ReplyTemplate.Mark;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes templates: the owner their own, a lead the team's, who publishes the company's. What a template said before is kept. */
@Service
class WriteReplyTemplate {

    private final ReplyTemplates templates;
    private final ReplyTemplateVersions versions;
    private final FindReplyTemplates find;
    private final Circles circles;
    private final QueueNames queues;
    private final AuditTrail audit;
    private final Clock clock;

    WriteReplyTemplate(
            ReplyTemplates templates,
            ReplyTemplateVersions versions,
            FindReplyTemplates find,
            Circles circles,
            QueueNames queues,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.find = find;
        this.circles = circles;
        this.queues = queues;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid with a fault for each field that will not do */
    @Atomic
    ReplyTemplate add(Actor actor, ReplyTemplateDetails details) {
        actor.require(Right.KNOWLEDGE_WRITE);
        ReplyTemplateDraft draft = read(actor, details);
        var template = new ReplyTemplate(
                new TemplateId(Ids.next()),
                draft.code(),
                draft.name(),
                draft.sharing(),
                draft.queues(),
                draft.wordings(),
                mark(actor),
                null,
                1);
        if (!templates.add(template)) {
            throw Invalid.at("/code", "knowledge.fault.taken", draft.code());
        }
        versions.keep(template);
        audit.record(actor, "reply-template-addition", object(template), null, template.told());
        return template;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<ReplyTemplate> change(Actor actor, TemplateId id, ReplyTemplateDetails details, int expected) {
        ReplyTemplate before = find.findForChange(actor, id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        ReplyTemplateDraft draft = read(actor, details);
        if (before.says(draft)) {
            return Optional.of(before);
        }
        if (before.archived() == null && templates.taken(id, draft.sharing(), draft.code())) {
            throw Invalid.at("/code", "knowledge.fault.taken", draft.code());
        }
        ReplyTemplate after = before.rewritten(draft, mark(actor));
        templates.save(after);
        versions.keep(after);
        audit.record(actor, "reply-template-change", object(after), before.told(), after.told());
        return Optional.of(after);
    }

    /** Takes it out of use; its uses and versions stay. */
    @Atomic
    ReplyTemplate archive(Actor actor, TemplateId id) {
        return archive(actor, id, mark(actor));
    }

    @Atomic
    ReplyTemplate restore(Actor actor, TemplateId id) {
        return archive(actor, id, null);
    }

    private ReplyTemplate archive(Actor actor, TemplateId id, @Nullable Mark mark) {
        ReplyTemplate before = find.findForChange(actor, id);
        if ((mark == null) == (before.archived() == null)) {
            return before;
        }
        if (mark == null && templates.taken(id, before.sharing(), before.code())) {
            throw heed.platform.Refused.because("knowledge.fault.taken", before.code());
        }
        templates.archive(id, mark);
        ReplyTemplate after = templates.find(id).orElseThrow();
        String action = mark == null ? "reply-template-restoration" : "reply-template-archival";
        audit.record(actor, action, object(after), before.told(), after.told());
        return after;
    }

    private ReplyTemplateDraft read(Actor actor, ReplyTemplateDetails details) {
        Circle circle = find.circle(actor);
        var reading = new ReplyTemplateReading(
                circle, circles.teams().keySet(), queues.names().keySet());
        ReplyTemplateDraft draft = reading.read(details);
        requireChanging(actor, circle, draft.sharing());
        return draft;
    }

    private static void requireChanging(Actor actor, Circle circle, Sharing sharing) {
        if (!circle.changes(sharing)) {
            if (sharing.scope() == Sharing.Scope.TEAM) {
                throw Invalid.at("/team", "knowledge.fault.not-lead");
            }
            actor.require(Right.KNOWLEDGE_PUBLISH);
        }
    }

    private Mark mark(Actor actor) {
        return new Mark(actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String object(ReplyTemplate template) {
        return "reply-template:" + template.id().value();
    }
}
