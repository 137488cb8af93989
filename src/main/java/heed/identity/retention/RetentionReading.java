package heed.identity.retention;

import heed.identity.Actor;
import heed.identity.Keepsake;
import heed.identity.Keepsake.Fit;
import heed.identity.QueueCatalogue;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a rule of what somebody has written, and says of each field what is wrong with it. */
@Component
class RetentionReading {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_DAYS = 36_500;
    private static final int LAST_PLACE = 999;

    private final Keepsakes kinds;
    private final QueueCatalogue queues;
    private final Clock clock;

    RetentionReading(Keepsakes kinds, QueueCatalogue queues, Clock clock) {
        this.kinds = kinds;
        this.queues = queues;
        this.clock = clock;
    }

    RetentionRule begun(Actor actor, RetentionDetails written) {
        String kind = word(written.kind());
        return read(actor, Ids.next(), kind, written, new Fit(null, null), "", 100, null, 1);
    }

    /** What is left out stays as it is; the kind stays in any case. */
    RetentionRule applied(Actor actor, RetentionRule before, RetentionDetails written) {
        if (written.kind() != null && !written.kind().equals(before.kind())) {
            throw Invalid.at("/kind", "retention.fault.other-kind");
        }
        return read(
                actor,
                before.id(),
                before.kind(),
                written,
                before.fit(),
                before.name(),
                before.place(),
                before.days(),
                before.version());
    }

    private RetentionRule read(
            Actor actor,
            UUID id,
            String kind,
            RetentionDetails written,
            Fit fit,
            String name,
            int place,
            @Nullable Integer days,
            int version) {
        var faults = new ArrayList<Fault>();
        Keepsake known = kinds.find(kind).orElse(null);
        if (known == null) {
            faults.add(Fault.at("/kind", "retention.fault.kind"));
        }
        String newName = written.name() == null ? name : written.name().strip();
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "retention.fault.name", LONGEST_NAME));
        }
        int newPlace = Objects.requireNonNullElse(written.place(), place);
        if (newPlace < 1 || newPlace > LAST_PLACE) {
            faults.add(Fault.at("/place", "retention.fault.place", LAST_PLACE));
        }
        var rule = new RetentionRule(
                id,
                kind,
                newName,
                newPlace,
                days(written, days, version == 1 && name.isEmpty(), faults),
                fit(written, fit, known, faults),
                clock.instant(),
                actor.staff(),
                actor.name(),
                null,
                null,
                null,
                null,
                version);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return rule;
    }

    private static @Nullable Integer days(
            RetentionDetails written, @Nullable Integer before, boolean isNew, List<Fault> faults) {
        if (Boolean.TRUE.equals(written.keepForGood())) {
            if (written.days() != null) {
                faults.add(Fault.at("/days", "retention.fault.days-for-good"));
            }
            return null;
        }
        Integer days = written.days() == null ? before : written.days();
        boolean staysForGood = days == null && !isNew && written.keepForGood() == null;
        if (!staysForGood && (days == null || days < 1 || days > MOST_DAYS)) {
            faults.add(Fault.at("/days", "retention.fault.days", MOST_DAYS));
        }
        return days;
    }

    private Fit fit(RetentionDetails written, Fit before, @Nullable Keepsake kind, List<Fault> faults) {
        String queue = written.queue() == null ? before.queue() : blankToNull(written.queue());
        String tag = written.tag() == null ? before.tag() : blankToNull(written.tag());
        if (queue != null && !queues.names().containsKey(queue)) {
            faults.add(Fault.at("/queue", "retention.fault.queue"));
        }
        if (tag != null && tag.length() > LONGEST_TAG) {
            faults.add(Fault.at("/tag", "retention.fault.tag", LONGEST_TAG));
        }
        if (kind != null && !kind.narrowed() && (queue != null || tag != null)) {
            faults.add(Fault.at(queue != null ? "/queue" : "/tag", "retention.fault.narrowed"));
        }
        return new Fit(queue, tag);
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
