package heed.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A timeline as a page shows it: where an entry was split off, a line says where it is read now. */
@Component
record ShownTimeline(Entries entries) {

    /** Asks for such entries only where an event tells of a split, so that any other page costs nothing more. */
    List<Entry> latest(ConversationId conversation, int most) {
        List<Entry> timeline = entries.latest(conversation, most);
        if (timeline.stream().noneMatch(entry -> "splits.event.off".equals(entry.event()))) {
            return timeline;
        }
        var shown = new ArrayList<Entry>(timeline);
        entries.movedAway(conversation).stream()
                .filter(moved -> timeline.size() < most
                        || !moved.at().isBefore(timeline.getFirst().at()))
                .forEach(moved -> shown.add(mark(conversation, moved)));
        shown.sort(Comparator.comparing(Entry::at));
        return shown;
    }

    private static Entry mark(ConversationId conversation, Entries.Moved moved) {
        return new Entry(
                moved.entry(),
                conversation,
                EntryKind.EVENT,
                AuthorKind.CUSTOMER,
                null,
                moved.authorName(),
                moved.at(),
                "",
                "",
                null,
                null,
                "splits.moved",
                List.of(String.valueOf(moved.number())),
                List.of(),
                null);
    }
}
