package heed.conversations.routing;

import heed.conversations.routing.Absences.Absence;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people know, how much they look after, whether they are there: for programs. */
@RestController
@RequestMapping("/api/v1/staff/{id}")
class AgentApi {

    private final SetUpAgent setUpAgent;
    private final SwitchPresence switchPresence;
    private final TellAbsence tellAbsence;
    private final Agents agents;
    private final Absences absences;
    private final StaffDirectory staff;
    private final Clock clock;

    AgentApi(
            SetUpAgent setUpAgent,
            SwitchPresence switchPresence,
            TellAbsence tellAbsence,
            Agents agents,
            Absences absences,
            StaffDirectory staff,
            Clock clock) {
        this.setUpAgent = setUpAgent;
        this.switchPresence = switchPresence;
        this.tellAbsence = tellAbsence;
        this.agents = agents;
        this.absences = absences;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/routing")
    ResponseEntity<SetUpAgent.AgentWish> show(Actor actor, @PathVariable String id) {
        return answer(found(actor, id));
    }

    @PutMapping("/routing")
    ResponseEntity<SetUpAgent.AgentWish> setUp(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody SetUpAgent.AgentWish wish) {
        return answer(
                setUpAgent.setUp(actor, staff(id), wish, Revision.of(tag)).orElseThrow(Revision::changedMeanwhile));
    }

    @GetMapping("/presence")
    PresenceView presence(Actor actor, @PathVariable String id) {
        return PresenceView.of(found(actor, id).presence());
    }

    @PutMapping("/presence")
    PresenceView switchTo(Actor actor, @PathVariable String id, @RequestBody PresenceBody body) {
        return PresenceView.of(switchPresence.to(actor, staff(id), body.state()));
    }

    @GetMapping("/absences")
    Slice<AbsenceView> absences(Actor actor, @PathVariable String id) {
        StaffId about = found(actor, id).id();
        return new Slice<>(
                absences.ahead(about, clock.instant()).stream()
                        .map(AbsenceView::of)
                        .toList(),
                null);
    }

    @PostMapping("/absences")
    ResponseEntity<AbsenceView> tell(Actor actor, @PathVariable String id, @RequestBody AbsenceBody body) {
        Absence absence = tellAbsence.tell(actor, staff(id), body.from(), body.until(), body.remark());
        return ResponseEntity.created(URI.create("/api/v1/staff/" + id + "/absences"))
                .body(AbsenceView.of(absence));
    }

    @DeleteMapping("/absences/{absence}")
    ResponseEntity<Void> withdraw(Actor actor, @PathVariable String id, @PathVariable String absence) {
        tellAbsence.withdraw(actor, staff(id), QueueRoutingApi.id(absence));
        return ResponseEntity.noContent().build();
    }

    private Agent found(Actor actor, String id) {
        StaffId about = staff(id);
        if (!about.equals(actor.id())) {
            actor.require(Right.STAFF_READ);
        }
        if (staff.names(List.of(about)).isEmpty()) {
            throw new NotFound();
        }
        return agents.find(about, clock.instant());
    }

    private static StaffId staff(String id) {
        return new StaffId(QueueRoutingApi.id(id));
    }

    record PresenceBody(@Nullable String state) {}

    /** @param offHours whether they are off because their working hours are over */
    record PresenceView(
            String state, @Nullable Instant since, @Nullable Instant absentUntil, boolean offHours) {

        static PresenceView of(Presence presence) {
            return new PresenceView(
                    presence.state().key(), presence.since(), presence.absentUntil(), presence.offHours());
        }
    }

    record AbsenceBody(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String remark) {}

    record AbsenceView(UUID id, Instant from, Instant until, String remark) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.id(), absence.from(), absence.until(), absence.remark());
        }
    }

    private static ResponseEntity<SetUpAgent.AgentWish> answer(Agent agent) {
        return ResponseEntity.ok().eTag(Revision.tag(agent.version())).body(SetUpAgent.AgentWish.of(agent));
    }
}
