package heed.conversations.history;

import heed.conversations.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened in a conversation.
 *
 * @param subject what of the conversation was decided, empty for what was said and for what has no before
 * @param before how it was, empty where nobody knows
 * @param after how it has been since
 */
record Happening(TimelineEntry entry, Optional<Subject> subject, String before, String after) {

    /** What of a conversation somebody decides. */
    enum Subject {
        STATUS,
        ASSIGNEE,
        QUEUE,
        PRIORITY;

        static Optional<Subject> of(String event) {
            return switch (event) {
                case "status", "label" -> Optional.of(STATUS);
                case "assigned", "unassigned" -> Optional.of(ASSIGNEE);
                case "moved" -> Optional.of(QUEUE);
                case "priority" -> Optional.of(PRIORITY);
                default -> Optional.empty();
            };
        }
    }

    /** @param timeline oldest first: where an entry does not say what was before, the one before it does */
    static List<Happening> of(List<TimelineEntry> timeline) {
        Map<Subject, String> now = new HashMap<>();
        var happenings = new ArrayList<Happening>();
        for (TimelineEntry entry : timeline) {
            Optional<Subject> subject = entry.event() == null ? Optional.empty() : Subject.of(entry.event());
            String after = fact(entry, 0);
            String before =
                    subject.map(each -> now.getOrDefault(each, fact(entry, 1))).orElse("");
            subject.ifPresent(each -> now.put(each, after));
            happenings.add(
                    new Happening(entry, subject, subject.isPresent() ? before : "", subject.isPresent() ? after : ""));
        }
        return happenings;
    }

    private static String fact(TimelineEntry entry, int place) {
        return entry.facts().size() > place ? entry.facts().get(place) : "";
    }
}
