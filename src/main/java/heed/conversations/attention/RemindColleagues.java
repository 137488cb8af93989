package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.NoticeKind;
import heed.platform.Atomic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Tells those whose reminders have come, each once: the notice and its mark are one transaction. */
@Service
class RemindColleagues {

    private static final int BATCH = 200;

    private final Reminders reminders;
    private final ConversationDirectory conversations;
    private final TellColleagues tellColleagues;
    private final Clock clock;

    RemindColleagues(
            Reminders reminders, ConversationDirectory conversations, TellColleagues tellColleagues, Clock clock) {
        this.reminders = reminders;
        this.conversations = conversations;
        this.tellColleagues = tellColleagues;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000)
    @Atomic
    void remind() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Reminder> due = reminders.takeDue(now, BATCH);
        if (due.isEmpty()) {
            return;
        }
        Map<ConversationId, KnownConversation> about =
                conversations
                        .findAll(
                                Actor.SYSTEM,
                                due.stream().map(Reminder::conversation).toList())
                        .stream()
                        .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        for (Reminder each : due) {
            KnownConversation conversation = about.get(each.conversation());
            if (conversation != null) {
                tellColleagues.tell(
                        Actor.SYSTEM,
                        conversation,
                        List.of(each.staff()),
                        NoticeKind.REMINDER,
                        "attention.notice.reminder",
                        "",
                        each.about());
            }
        }
    }
}
