package heed.standards;

import heed.calendars.Calendars;
import heed.calendars.Explanation;
import heed.calendars.StepWords;
import heed.calendars.WorkingTime;
import heed.conversations.ConversationId;
import heed.conversations.DueTime;
import heed.conversations.DueTimes;
import heed.measurement.Subject;
import heed.platform.Refused;
import heed.web.DueStep;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells conversations what was promised for them. */
@Component
class JudgedConversations implements DueTimes {

    private static final String KIND = "conversation";

    private final Targets targets;
    private final StandardVersions versions;
    private final Calendars calendars;
    private final StepWords words;
    private final Clock clock;

    JudgedConversations(Targets targets, StandardVersions versions, Calendars calendars, StepWords words, Clock clock) {
        this.targets = targets;
        this.versions = versions;
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<ConversationId, List<DueTime>> dueTimes(Collection<ConversationId> conversations, Locale locale) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        List<Target> found = targets.of(
                conversations.stream().map(JudgedConversations::subject).toList());
        Map<VersionKey, StandardVersion> known = versions(found);
        Instant now = clock.instant();
        var told = new HashMap<ConversationId, List<DueTime>>();
        found.stream()
                .collect(Collectors.groupingBy(target ->
                        new ConversationId(UUID.fromString(target.subject().id()))))
                .forEach((conversation, ofIt) -> told.put(
                        conversation,
                        ofIt.stream()
                                .sorted(Comparator.comparing((Target target) -> target.outcome() != null)
                                        .thenComparing(Target::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                                .map(target -> told(target, version(known, target), now, locale, List.of()))
                                .toList()));
        return told;
    }

    @Override
    public List<DueTime> explained(ConversationId conversation, Locale locale, ZoneId zone) {
        List<Target> found = targets.of(List.of(subject(conversation)));
        Map<VersionKey, StandardVersion> known = versions(found);
        Instant now = clock.instant();
        return found.stream()
                .map(target -> {
                    StandardVersion version = version(known, target);
                    return told(target, version, now, locale, steps(target, version, locale));
                })
                .toList();
    }

    @Override
    public Collection<ConversationId> broken(int most) {
        return targets.broken(KIND, clock.instant(), most).stream()
                .map(id -> new ConversationId(UUID.fromString(id)))
                .toList();
    }

    @Override
    public Collection<ConversationId> brokenAmong(Collection<ConversationId> conversations) {
        List<String> ids =
                conversations.stream().map(id -> id.value().toString()).toList();
        return targets.brokenAmong(KIND, ids, clock.instant()).stream()
                .map(id -> new ConversationId(UUID.fromString(id)))
                .toList();
    }

    @Override
    public List<Due> dueBetween(Instant after, Instant until, int most) {
        return targets.running(KIND, after, until, most).stream()
                .map(target -> new Due(
                        new ConversationId(UUID.fromString(target.subject().id())),
                        target.code(),
                        Objects.requireNonNull(target.dueAt())))
                .toList();
    }

    private List<DueTime.Step> steps(Target target, StandardVersion version, Locale locale) {
        WorkingTime time = version.calendar() == null
                ? WorkingTime.ELAPSED
                : calendars.time(version.calendar()).orElse(WorkingTime.ELAPSED);
        try {
            Explanation explanation =
                    Explanation.ofDue(time, target.startedAt(), version.threshold(), Judge.spans(target.pauses()));
            return words.lines(explanation, locale).stream()
                    .map(JudgedConversations::step)
                    .toList();
        } catch (Refused neverOpen) {
            return List.of();
        }
    }

    private static DueTime.Step step(DueStep line) {
        DueTime.Role role = switch (line.kind()) {
            case "pause" -> DueTime.Role.PAUSE;
            case "is-due" -> DueTime.Role.DUE;
            default -> DueTime.Role.COUNTS;
        };
        return new DueTime.Step(line.when(), line.words(), role);
    }

    private static DueTime told(
            Target target, StandardVersion version, Instant now, Locale locale, List<DueTime.Step> steps) {
        return new DueTime(
                target.code(),
                version.statementIn(locale.getLanguage()),
                version.metric(),
                state(target.stateAt(now)),
                target.startedAt(),
                target.dueAt(),
                target.unacceptableAt(),
                target.stoppedAt(),
                steps,
                "/standards/" + target.code());
    }

    /** Somebody who gave up waiting in time was not served, but not late either; conversations know no such end. */
    private static DueTime.State state(String state) {
        return state.equals("missed") ? DueTime.State.LATE : DueTime.State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    private record VersionKey(String code, int version) {}

    private Map<VersionKey, StandardVersion> versions(List<Target> found) {
        List<String> codes = found.stream().map(Target::code).distinct().toList();
        return (codes.isEmpty() ? List.<StandardVersion>of() : versions.ofAll(codes))
                .stream()
                        .collect(Collectors.toMap(
                                version -> new VersionKey(version.code(), version.version()), Function.identity()));
    }

    private static StandardVersion version(Map<VersionKey, StandardVersion> known, Target target) {
        StandardVersion version = known.get(new VersionKey(target.code(), target.version()));
        if (version == null) {
            throw new IllegalStateException("Standard " + target.code() + " lacks version " + target.version());
        }
        return version;
    }

    private static Subject subject(ConversationId conversation) {
        return new Subject(KIND, conversation.value().toString());
    }
}
