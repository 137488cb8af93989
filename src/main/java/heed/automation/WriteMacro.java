package heed.automation;

import heed.conversations.ConversationFields;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.Sharing;
import heed.identity.StaffDirectory;
import heed.knowledge.ReplyWriting;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes macros: the owner their own, a lead the team's, who publishes the company's. */
@Service
class WriteMacro {

    private final Macros macros;
    private final FindMacros find;
    private final Circles circles;
    private final QueueNames queues;
    private final StaffDirectory staff;
    private final ReplyWriting templates;
    private final ConversationFields fields;
    private final AuditTrail audit;
    private final Clock clock;

    WriteMacro(
            Macros macros,
            FindMacros find,
            Circles circles,
            QueueNames queues,
            StaffDirectory staff,
            ReplyWriting templates,
            ConversationFields fields,
            AuditTrail audit,
            Clock clock) {
        this.macros = macros;
        this.find = find;
        this.circles = circles;
        this.queues = queues;
        this.staff = staff;
        this.templates = templates;
        this.fields = fields;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid with a fault for each field that will not do */
    @Atomic
    Macro add(Actor actor, MacroDetails details) {
        actor.require(Right.AUTOMATION_WRITE);
        MacroDraft draft = read(actor, details);
        Macro macro = macro(actor, new MacroId(Ids.next()), draft, false, 1);
        if (!macros.add(macro)) {
            throw Invalid.at("/key", "automation.fault.taken", draft.key());
        }
        audit.record(actor, "macro-addition", object(macro), null, macro.told());
        return macro;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<Macro> change(Actor actor, MacroId id, MacroDetails details, int expected) {
        Macro before = find.findForChange(actor, id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        MacroDraft draft = read(actor, details);
        if (before.says(draft)) {
            return Optional.of(before);
        }
        if (!before.archived() && macros.taken(id, draft.sharing(), draft.key())) {
            throw Invalid.at("/key", "automation.fault.taken", draft.key());
        }
        Macro after = macro(actor, id, draft, before.archived(), before.version() + 1);
        macros.save(after);
        audit.record(actor, "macro-change", object(after), before.told(), after.told());
        return Optional.of(after);
    }

    /** Takes it out of use; its runs stay. */
    @Atomic
    Macro archive(Actor actor, MacroId id) {
        return archive(actor, id, true);
    }

    @Atomic
    Macro restore(Actor actor, MacroId id) {
        return archive(actor, id, false);
    }

    private Macro archive(Actor actor, MacroId id, boolean archived) {
        Macro before = find.findForChange(actor, id);
        if (before.archived() == archived) {
            return before;
        }
        if (!archived && macros.taken(id, before.sharing(), before.key())) {
            throw Refused.because("automation.fault.taken", before.key());
        }
        macros.archive(id, archived ? now() : null);
        Macro after = macros.find(id).orElseThrow();
        String action = archived ? "macro-archival" : "macro-restoration";
        audit.record(actor, action, object(after), before.told(), after.told());
        return after;
    }

    private MacroDraft read(Actor actor, MacroDetails details) {
        Circle circle = find.circle(actor);
        Collection<String> known = queues.names().keySet();
        var reading = new MacroReading(circle, circles.teams().keySet(), known);
        MacroDraft draft =
                reading.read(details, new ActionReading(actor, templates, staff, known, fields, reading.faults()));
        if (!circle.changes(draft.sharing())) {
            if (draft.sharing().scope() == Sharing.Scope.TEAM) {
                throw Invalid.at("/team", "automation.fault.not-lead");
            }
            actor.require(Right.AUTOMATION_PUBLISH);
        }
        return draft;
    }

    private Macro macro(Actor actor, MacroId id, MacroDraft draft, boolean archived, int version) {
        return new Macro(
                id,
                draft.key(),
                draft.name(),
                draft.sharing(),
                draft.queues(),
                draft.actions(),
                actor.name(),
                now(),
                archived,
                version);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String object(Macro macro) {
        return "macro:" + macro.id().value();
    }
}
