package heed.standards;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.standards.Milestone.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the version in progress from draft to adopted: evidence, consultation, adoption, announcement. */
@Service
class AdvanceStandard {

    private static final Set<String> ANNOUNCEMENTS = Set.of("written", "in-person");

    private final Standards standards;
    private final StandardVersions versions;
    private final Milestones milestones;
    private final AuditTrail audit;
    private final Clock clock;

    AdvanceStandard(
            Standards standards, StandardVersions versions, Milestones milestones, AuditTrail audit, Clock clock) {
        this.standards = standards;
        this.versions = versions;
        this.milestones = milestones;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param type interview, survey, expectation, pain or benchmark */
    @Atomic
    public Evidence addEvidence(Actor actor, String code, @Nullable String type, @Nullable String reference) {
        standards.lock(actor, Right.STANDARDS_WRITE, code);
        Evidence.Type known = Evidence.Type.of(type == null ? "" : type)
                .orElseThrow(() -> Invalid.at("/type", "standards.fault.evidence-type"));
        var evidence = new Evidence(known, words("/reference", reference), actor.name(), clock.instant());
        milestones.add(code, evidence);
        audit.record(actor, "standard-evidence", "standard:" + code, null, evidence);
        return evidence;
    }

    @Atomic
    public Milestone consult(Actor actor, String code, @Nullable String summary) {
        StandardVersion version =
                standards.lock(actor, Right.STANDARDS_WRITE, code).inProgress();
        if (version.state() == StandardState.DRAFT) {
            versions.replace(Advance.to(version, StandardState.IN_CONSULTATION));
        }
        return reach(actor, version, Kind.CONSULTATION, "", words("/summary", summary), clock.instant());
    }

    /** @throws Refused with each gate that is not passed, or where it has been adopted already */
    @Atomic
    public Milestone adopt(Actor actor, String code) {
        Standard standard = standards.lock(actor, Right.STANDARDS_ADOPT, code);
        StandardVersion version = standard.inProgress();
        if (version.state() == StandardState.ADOPTED) {
            throw Refused.because("standards.fault.adopted-already", version.version());
        }
        List<Fault> missing = Gates.beforeAdoption(version, standard.evidence());
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        versions.replace(Advance.to(version, StandardState.ADOPTED));
        return reach(actor, version, Kind.ADOPTION, "", "", clock.instant());
    }

    /** @param kind written or in-person. @param at when it was announced; null for now */
    @Atomic
    public Milestone announce(Actor actor, String code, @Nullable String kind, @Nullable Instant at) {
        StandardVersion version =
                standards.lock(actor, Right.STANDARDS_WRITE, code).newest();
        if (kind == null || !ANNOUNCEMENTS.contains(kind)) {
            throw Invalid.at("/kind", "standards.fault.announcement");
        }
        if (at != null && at.isAfter(clock.instant().plusSeconds(300))) {
            throw Invalid.at("/at", "standards.fault.future");
        }
        return reach(actor, version, Kind.ANNOUNCEMENT, kind, "", at == null ? clock.instant() : at);
    }

    private Milestone reach(Actor actor, StandardVersion version, Kind kind, String detail, String words, Instant at) {
        var milestone = new Milestone(version.version(), kind, detail, words, actor.name(), at);
        milestones.add(version.code(), milestone);
        audit.record(actor, "standard-" + kind.code(), "standard:" + version.code(), null, milestone);
        return milestone;
    }

    private static String words(String pointer, @Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 4000) {
            throw Invalid.at(pointer, "standards.fault.words");
        }
        return written.strip();
    }
}
