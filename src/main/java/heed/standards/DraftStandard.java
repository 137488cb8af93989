package heed.standards;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.EntityTag;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Words a promise: the first version of a new standard, another version of one in effect, or the one in progress anew. */
@Service
class DraftStandard {

    private final Standards standards;
    private final StandardVersions versions;
    private final Drafting drafting;
    private final AuditTrail audit;
    private final Clock clock;

    DraftStandard(Standards standards, StandardVersions versions, Drafting drafting, AuditTrail audit, Clock clock) {
        this.standards = standards;
        this.versions = versions;
        this.drafting = drafting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused where a standard of this code exists. @throws Invalid with every fault of the draft */
    @Atomic
    public StandardVersion begin(Actor actor, StandardDraft draft) {
        actor.require(Right.STANDARDS_WRITE);
        StandardVersion version = drafting.read(draft, 1, actor.name(), clock.instant());
        if (!versions.begin(version.code(), clock.instant())) {
            throw Refused.because("standards.fault.exists", version.code());
        }
        versions.add(version);
        audit.record(actor, "standard-draft", "standard:" + version.code(), null, draft);
        return version;
    }

    /** Begins the next version of a standard that is in effect or retired. */
    @Atomic
    public StandardVersion revise(Actor actor, String code, StandardDraft changes) {
        return revise(actor, code, changes, "");
    }

    /** @param seen the mark of the version from which the changes were made, empty where any will do */
    @Atomic
    StandardVersion revise(Actor actor, String code, StandardDraft changes, String seen) {
        Standard standard = standards.lock(actor, Right.STANDARDS_WRITE, code);
        EntityTag.check(seen, wording(standard.newest()));
        if (standard.newest().inProgress()) {
            throw Refused.because(
                    "standards.fault.in-progress", standard.newest().version());
        }
        StandardDraft draft = Redrafting.of(standard.newest(), changes);
        StandardVersion version = drafting.read(draft, standard.newest().version() + 1, actor.name(), clock.instant());
        checkMetric(standard, version);
        versions.add(version);
        audit.record(actor, "standard-revision", "standard:" + code, null, draft);
        return version;
    }

    /**
     * Words the version in progress anew, as long as it has not been adopted.
     *
     * @param seen as of {@link #revise(Actor, String, StandardDraft, String)}
     */
    @Atomic
    StandardVersion edit(Actor actor, String code, StandardDraft changes, String seen) {
        Standard standard = standards.lock(actor, Right.STANDARDS_WRITE, code);
        StandardVersion before = standard.inProgress();
        EntityTag.check(seen, wording(before));
        if (before.state() == StandardState.ADOPTED) {
            throw Refused.because("standards.fault.adopted-is-fixed");
        }
        StandardDraft draft = Redrafting.of(before, changes);
        StandardVersion version = drafting.read(draft, before.version(), actor.name(), clock.instant());
        checkMetric(standard, version);
        versions.replace(version);
        audit.record(actor, "standard-draft", "standard:" + code, Redrafting.of(before), draft);
        return version;
    }

    /** What a version says, for the mark of it: who wrote it when is none of it. */
    static Object wording(StandardVersion version) {
        return List.of(version.version(), Redrafting.of(version));
    }

    /** What has judged one metric goes on with it: another promise is another standard. */
    private static void checkMetric(Standard standard, StandardVersion version) {
        StandardVersion judging = standard.judging();
        if (judging != null && !judging.metric().equals(version.metric())) {
            throw Invalid.at("/metric", "standards.fault.metric-changed", judging.metric());
        }
    }
}
