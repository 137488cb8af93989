package heed.standards;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.Right;
import heed.identity.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells whoever has a conversation that a due time of it has passed, once when it is late and once when it is unacceptably late. Every
 * replica looks; each notice has a name by which it is kept once.
 */
@Service
class TellWhoIsLate {

    private static final Logger log = LoggerFactory.getLogger(TellWhoIsLate.class);

    /** How far a replica that starts looks back: over a night in which none was there. */
    private static final Duration MISSED = Duration.ofDays(1);

    /** A due time may be written by a transaction that commits after it has passed. */
    private static final Duration COMMITTED_LATE = Duration.ofMinutes(2);

    private final Targets targets;
    private final StandardVersions versions;
    private final ConversationDirectory conversations;
    private final Colleagues colleagues;
    private final Notify notices;
    private final Clock clock;
    private Instant toldUntil;

    TellWhoIsLate(
            Targets targets,
            StandardVersions versions,
            ConversationDirectory conversations,
            Colleagues colleagues,
            Notify notices,
            Clock clock) {
        this.targets = targets;
        this.versions = versions;
        this.conversations = conversations;
        this.colleagues = colleagues;
        this.notices = notices;
        this.clock = clock;
        this.toldUntil = clock.instant().minus(MISSED);
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void tell() {
        Instant now = clock.instant();
        try {
            tell(
                    targets.dueBetween(toldUntil.minus(COMMITTED_LATE), now).stream()
                            .filter(target -> target.subject().kind().equals("conversation"))
                            .toList(),
                    now);
            toldUntil = now;
        } catch (RuntimeException unreachable) {
            log.warn("Who is late could not be told; it is tried again", unreachable);
        }
    }

    private void tell(List<Target> late, Instant now) {
        if (late.isEmpty()) {
            return;
        }
        Map<String, KnownConversation> about = about(late);
        Map<String, String> titles = titles(late);
        var able = new HashMap<StaffId, Actor>();
        colleagues
                .active(about.values().stream()
                        .map(KnownConversation::assignee)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach(each -> able.put(Objects.requireNonNull(each.id()), each));
        for (Target each : late) {
            KnownConversation conversation = about.get(each.subject().id());
            Actor assignee = conversation == null ? null : able.get(conversation.assignee());
            if (assignee != null
                    && conversation != null
                    && isLate(each, now)
                    && !conversation.done()
                    && assignee.may(Right.CONVERSATIONS_READ, conversation.queue())) {
                tell(each, each.stateAt(now), conversation, titles.getOrDefault(each.code(), each.code()));
            }
        }
    }

    /** At its due time to the nanosecond it is not; the next look tells. */
    private static boolean isLate(Target target, Instant now) {
        return target.dueAt() != null && now.isAfter(target.dueAt());
    }

    private void tell(Target target, String state, KnownConversation about, String title) {
        String once = String.join(":", state, target.code(), target.subject().id(), Integer.toString(target.ordinal()));
        String subject = about.subject().isBlank() ? "–" : about.subject();
        notices.tellOnce(
                once,
                List.of(Objects.requireNonNull(about.assignee())),
                new Notice(
                        NoticeKind.OVERDUE,
                        "standards.notice." + state,
                        List.of(subject, "#" + about.number(), title),
                        about.url(),
                        "conversation:" + about.id().value()));
    }

    private Map<String, KnownConversation> about(List<Target> late) {
        List<ConversationId> ids = late.stream()
                .map(each -> new ConversationId(UUID.fromString(each.subject().id())))
                .distinct()
                .toList();
        return conversations.findAll(Actor.SYSTEM, ids).stream()
                .collect(Collectors.toMap(each -> each.id().value().toString(), Function.identity()));
    }

    private Map<String, String> titles(List<Target> late) {
        return versions.ofAll(late.stream().map(Target::code).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(StandardVersion::code, StandardVersion::title, (earlier, later) -> later));
    }
}
