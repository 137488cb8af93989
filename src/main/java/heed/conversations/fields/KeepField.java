package heed.conversations.fields;

import heed.conversations.QueueNames;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets up a field, changes how it is asked, and puts it away. Its key and its kind stay: what was filled in goes by them. */
@Service
class KeepField {

    private static final int LONGEST = 60;
    private static final int LONGEST_HELP = 500;

    private final Fields fields;
    private final QueueNames queues;
    private final AuditTrail audit;
    private final Clock clock;

    KeepField(Fields fields, QueueNames queues, AuditTrail audit, Clock clock) {
        this.fields = fields;
        this.queues = queues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a field is to be; null leaves a thing as it is.
     *
     * @param choices all that are to be offered; one that is left out is put away and stays with who has it
     */
    record Wish(
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> helps,
            @Nullable Set<String> queues,
            @Nullable String required,
            @Nullable List<FieldChoice> choices,
            @Nullable Integer place,
            @Nullable Boolean archived) {}

    /** @throws Invalid with a pointer to each thing that cannot be */
    @Atomic
    Field add(Actor actor, @Nullable String key, @Nullable String kind, Wish wish) {
        actor.require(Right.QUEUES_WRITE);
        var faults = new ArrayList<Fault>();
        String named = Objects.requireNonNullElse(key, "").strip();
        if (!FieldChoices.isKey(named)) {
            faults.add(Fault.at("/key", "fields.fault.key"));
        }
        Optional<FieldKind> known = FieldKind.of(Objects.requireNonNullElse(kind, ""));
        if (known.isEmpty()) {
            faults.add(Fault.at("/kind", "fields.fault.kind"));
        }
        Field blank = new Field(
                named,
                known.orElse(FieldKind.TEXT),
                Map.of(),
                Map.of(),
                Set.of(),
                Requirement.NEVER,
                List.of(),
                0,
                null,
                1);
        Field field = read(blank, wish, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!fields.add(field)) {
            throw Invalid.at("/key", "fields.fault.taken");
        }
        fields.forget();
        audit.record(actor, "field-addition", "field:" + named, null, field);
        return field;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     * @throws Invalid with a pointer to each thing that cannot be
     */
    @Atomic
    Optional<Field> change(Actor actor, String key, Wish wish, int expected) {
        actor.require(Right.QUEUES_WRITE);
        Field before = fields.findForUpdate(key).orElseThrow(NotFound::new);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        var faults = new ArrayList<Fault>();
        Field after = read(before, wish, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        fields.save(after);
        fields.forget();
        audit.record(actor, "field-change", "field:" + key, before, after);
        return fields.find(key);
    }

    private Field read(Field before, Wish wish, List<Fault> faults) {
        Map<String, String> names =
                wish.names() == null ? before.names() : Names.read(wish.names(), LONGEST, "/names", faults);
        if (names.isEmpty()) {
            faults.add(Fault.at("/names", "fields.fault.name", LONGEST));
        }
        Set<String> asked = wish.queues() == null ? before.queues() : wish.queues();
        asked.stream()
                .filter(each ->
                        !before.queues().contains(each) && !queues.names().containsKey(each))
                .forEach(each -> faults.add(Fault.at("/queues", "conversations.fault.queue", each)));
        Optional<Requirement> required =
                wish.required() == null ? Optional.of(before.required()) : Requirement.of(wish.required());
        if (required.isEmpty()) {
            faults.add(Fault.at("/required", "fields.fault.required"));
        }
        return new Field(
                before.key(),
                before.kind(),
                names,
                wish.helps() == null ? before.helps() : Names.read(wish.helps(), LONGEST_HELP, "/helps", faults),
                asked,
                required.orElse(Requirement.NEVER),
                choices(before, wish, faults),
                Objects.requireNonNullElse(wish.place(), before.place()),
                archivedAt(before, wish.archived()),
                before.version());
    }

    private static List<FieldChoice> choices(Field before, Wish wish, List<Fault> faults) {
        if (wish.choices() == null && !before.choices().isEmpty()) {
            return before.choices();
        }
        List<FieldChoice> wanted = Objects.requireNonNullElse(wish.choices(), List.of());
        FieldChoices.check(before.kind(), wanted, faults);
        return faults.isEmpty() ? FieldChoices.keeping(before.choices(), wanted) : wanted;
    }

    private @Nullable Instant archivedAt(Field before, @Nullable Boolean archived) {
        if (archived == null || archived == before.archived()) {
            return before.archivedAt();
        }
        return archived ? clock.instant() : null;
    }
}
