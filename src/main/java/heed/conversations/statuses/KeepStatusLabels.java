package heed.conversations.statuses;

import heed.conversations.Status;
import heed.conversations.StatusLabel;
import heed.conversations.StatusLabels;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Names a status, orders the names, and puts one away. Its key and its category stay: conversations stand on them. */
@Service
class KeepStatusLabels {

    private static final Set<String> LANGUAGES = Set.of("en", "sl", "ru", "fi");
    private static final int LONGEST = 60;

    private final StatusLabels labels;
    private final AuditTrail audit;
    private final Clock clock;

    KeepStatusLabels(StatusLabels labels, AuditTrail audit, Clock clock) {
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a label is to be; null leaves a thing as it is. */
    record Wish(
            @Nullable Map<String, String> names,
            @Nullable Integer place,
            @Nullable Boolean archived) {}

    @Atomic
    StatusLabel add(Actor actor, @Nullable String key, @Nullable String category, Wish wish) {
        actor.require(Right.QUEUES_WRITE);
        var faults = new ArrayList<Fault>();
        String named = key == null ? "" : key.strip();
        if (!named.matches("[a-z0-9]+(-[a-z0-9]+)*")
                || named.length() > LONGEST
                || Status.of(named).isPresent()) {
            faults.add(Fault.at("/key", "statuses.fault.key"));
        }
        Optional<Status> status = Status.of(Objects.requireNonNullElse(category, ""));
        if (status.filter(each -> each != Status.SNOOZED).isEmpty()) {
            faults.add(Fault.at("/category", "statuses.fault.category"));
        }
        StatusLabel label =
                read(new StatusLabel(named, status.orElse(Status.OPEN), Map.of(), 0, null, 1), wish, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!labels.add(label)) {
            throw Invalid.at("/key", "statuses.fault.taken");
        }
        audit.record(actor, "status-addition", "status:" + named, null, label);
        return label;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<StatusLabel> change(Actor actor, String key, Wish wish, int expected) {
        actor.require(Right.QUEUES_WRITE);
        StatusLabel before = labels.find(key).orElseThrow(NotFound::new);
        var faults = new ArrayList<Fault>();
        StatusLabel after = read(before, wish, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!labels.save(after, expected)) {
            return Optional.empty();
        }
        audit.record(actor, "status-change", "status:" + key, before, after);
        return labels.find(key);
    }

    private StatusLabel read(StatusLabel before, Wish wish, List<Fault> faults) {
        Map<String, String> names = wish.names() == null ? before.names() : names(wish.names(), faults);
        if (names.isEmpty()) {
            faults.add(Fault.at("/names", "statuses.fault.name", LONGEST));
        }
        return new StatusLabel(
                before.key(),
                before.status(),
                names,
                Objects.requireNonNullElse(wish.place(), before.place()),
                archivedAt(before, wish.archived()),
                before.version());
    }

    private static Map<String, String> names(Map<String, String> written, List<Fault> faults) {
        var names = new HashMap<String, String>();
        written.forEach((language, name) -> {
            String said = Objects.requireNonNullElse(name, "").strip();
            if (!LANGUAGES.contains(language) || said.length() > LONGEST) {
                faults.add(Fault.at("/names/" + language, "statuses.fault.name", LONGEST));
            } else if (!said.isEmpty()) {
                names.put(language, said);
            }
        });
        return names;
    }

    private @Nullable Instant archivedAt(StatusLabel before, @Nullable Boolean archived) {
        if (archived == null || archived == before.archived()) {
            return before.archivedAt();
        }
        return archived ? clock.instant() : null;
    }
}
