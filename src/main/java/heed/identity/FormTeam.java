package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.EntityTag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Forms a team and says which queues it answers. */
@Service
class FormTeam {

    private final Teams teams;
    private final StaffMembers staff;
    private final SignedInSessions sessions;
    private final AuditTrail audit;

    FormTeam(Teams teams, StaffMembers staff, SignedInSessions sessions, AuditTrail audit) {
        this.teams = teams;
        this.staff = staff;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Atomic
    Team form(Actor actor, TeamDetails details) {
        actor.require(Right.STAFF_WRITE);
        var faults = new ArrayList<Fault>();
        Team blank = new Team(details.key() == null ? "" : details.key().strip(), "", List.of(), List.of(), 1);
        Team team = details.appliedTo(blank, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!teams.add(team)) {
            throw Invalid.at("/key", "identity.fault.key-taken");
        }
        audit.record(actor, "team-formation", "team:" + team.key(), null, team);
        return team;
    }

    /**
     * The key stays: others know the team by it.
     *
     * @param version the one that the change was decided upon, 0 for whichever it is
     */
    @Atomic
    Team change(Actor actor, String key, TeamDetails details, int version) {
        actor.require(Right.STAFF_WRITE);
        Team before = teams.findForUpdate(key).orElseThrow(NotFound::new);
        if (version != 0 && version != before.version()) {
            throw EntityTag.changedMeanwhile();
        }
        var faults = new ArrayList<Fault>();
        if (details.key() != null && !details.key().equals(key)) {
            faults.add(Fault.at("/key", "identity.fault.key-fixed"));
        }
        Team after = details.appliedTo(before, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        teams.save(after);
        if (!after.answers().containsAll(before.answers()) || !after.queues().containsAll(before.queues())) {
            staff.inTeam(key).forEach(member -> sessions.endStreams(member.id()));
        }
        audit.record(actor, "team-change", "team:" + key, before, after);
        return after;
    }
}
