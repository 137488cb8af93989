package heed.standards;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.standards.Gates.Gate;
import heed.standards.Milestone.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins to judge by an adopted version, ends the one before it, and ends a standard that is no longer promised. */
@Service
class PutIntoEffect {

    private final Standards standards;
    private final StandardVersions versions;
    private final Milestones milestones;
    private final AuditTrail audit;
    private final Clock clock;

    PutIntoEffect(
            Standards standards, StandardVersions versions, Milestones milestones, AuditTrail audit, Clock clock) {
        this.standards = standards;
        this.versions = versions;
        this.milestones = milestones;
        this.audit = audit;
        this.clock = clock;
    }

    record Waiver(@Nullable String gate, @Nullable String reason) {}

    /**
     * @param from its first day, in the zone of the standard; in the past only with the right to import
     * @param waivers gates that a manager lets it pass, each with a reason
     * @throws Refused with each gate that is neither passed nor waived
     */
    @Atomic
    public StandardVersion begin(Actor actor, String code, @Nullable LocalDate from, @Nullable List<Waiver> waivers) {
        Standard standard = standards.lock(actor, Right.STANDARDS_ADOPT, code);
        StandardVersion version = standard.inProgress();
        if (version.state() != StandardState.ADOPTED) {
            throw Refused.because("standards.fault.adopt-first");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), version.zone());
        LocalDate first = from == null ? today : from;
        if (first.isBefore(today) && !actor.may(Right.IMPORT)) {
            throw Invalid.at("/from", "standards.fault.past");
        }
        if (first.getYear() < 1970 || first.getYear() > 2199) {
            throw Invalid.at("/from", "standards.fault.from");
        }
        Set<Gate> waived = waive(actor, version, waivers == null ? List.of() : waivers);
        List<Fault> missing = Gates.beforeEffect(version, standard.milestones(), waived);
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        Instant start = first.atStartOfDay(version.zone()).toInstant();
        @Nullable StandardVersion before = standard.judging();
        if (before != null && before.effectiveFrom() != null) {
            if (!start.isAfter(before.effectiveFrom())) {
                throw Invalid.at("/from", "standards.fault.before-last", before.version());
            }
            Instant end = before.endedAt() != null && before.endedAt().isBefore(start) ? before.endedAt() : start;
            versions.replace(Advance.to(before, StandardState.SUPERSEDED, before.effectiveFrom(), end));
        }
        StandardVersion effective = Advance.to(version, StandardState.EFFECTIVE, start, null);
        versions.replace(effective);
        versions.judged(code, null);
        reach(actor, version, Kind.EFFECT, first.toString(), "");
        return effective;
    }

    /** Events that start from now on are no longer judged. */
    @Atomic
    public StandardVersion retire(Actor actor, String code) {
        Standard standard = standards.lock(actor, Right.STANDARDS_ADOPT, code);
        @Nullable StandardVersion judging = standard.judging();
        if (judging == null || judging.state() != StandardState.EFFECTIVE) {
            throw Refused.because("standards.fault.not-effective");
        }
        Instant from = judging.effectiveFrom();
        Instant now = clock.instant();
        Instant end = from != null && from.isAfter(now) ? from : now;
        StandardVersion retired = Advance.to(judging, StandardState.RETIRED, from, end);
        versions.replace(retired);
        reach(actor, judging, Kind.RETIREMENT, "", "");
        return retired;
    }

    private Set<Gate> waive(Actor actor, StandardVersion version, List<Waiver> waivers) {
        var waived = new HashSet<Gate>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            @Nullable
            Gate gate = Gate.of(waiver.gate() == null ? "" : waiver.gate()).orElse(null);
            if (gate == null) {
                faults.add(Fault.at("/waivers/" + i + "/gate", "standards.fault.gate"));
            } else if (waiver.reason() == null || waiver.reason().isBlank()) {
                faults.add(Fault.at("/waivers/" + i + "/reason", "standards.fault.reason"));
            } else if (waived.add(gate)) {
                reach(actor, version, Kind.WAIVER, gate.code(), waiver.reason().strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return waived;
    }

    private void reach(Actor actor, StandardVersion version, Kind kind, String detail, String words) {
        var milestone = new Milestone(version.version(), kind, detail, words, actor.name(), clock.instant());
        milestones.add(version.code(), milestone);
        audit.record(actor, "standard-" + kind.code(), "standard:" + version.code(), null, milestone);
    }
}
