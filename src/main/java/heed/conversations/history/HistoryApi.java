package heed.conversations.history;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.InEachLanguage;
import heed.conversations.TimelineEntry;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a conversation in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/history")
class HistoryApi {

    private final ConversationDirectory conversations;
    private final ReadHistory readHistory;

    HistoryApi(ConversationDirectory conversations, ReadHistory readHistory) {
        this.conversations = conversations;
        this.readHistory = readHistory;
    }

    /**
     * Something that happened.
     *
     * @param event what was decided, null for what was said; its places are the facts
     * @param subject {@code status}, {@code assignee}, {@code queue} or {@code priority}; null for anything else
     * @param before how it was, null where nobody knows
     */
    record HappeningAnswer(
            UUID id,
            Instant at,
            Who by,
            String kind,
            @Nullable String event,
            List<String> facts,
            @Nullable String subject,
            @Nullable String before,
            @Nullable String after) {

        record Who(String kind, @Nullable UUID id, String name) {}

        static HappeningAnswer of(Happening happening) {
            TimelineEntry entry = happening.entry();
            return new HappeningAnswer(
                    entry.id().value(),
                    entry.at(),
                    new Who(entry.authorKind().key(), entry.author(), entry.authorName()),
                    entry.kind().key(),
                    entry.event(),
                    entry.facts().stream()
                            .map(fact -> InEachLanguage.in(Locale.ENGLISH, fact))
                            .toList(),
                    happening
                            .subject()
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    happening.before().isEmpty() ? null : happening.before(),
                    happening.after().isEmpty() ? null : happening.after());
        }
    }

    @GetMapping
    Slice<HappeningAnswer> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "everything") String only,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        ConversationId conversation =
                conversations.find(actor, new ConversationId(id)).id();
        Only wanted = Only.of(only).orElseThrow(() -> Invalid.at("/only", "history.fault.only", only));
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        readHistory.page(actor, conversation, wanted, by, cursor, most + 1),
                        most,
                        each -> each.entry().id().value().toString())
                .map(HappeningAnswer::of);
    }
}
