package heed.conversations;

import gg.jte.Content;
import heed.conversations.pages.ConversationPage.Delivery;
import heed.conversations.pages.ConversationPage.File;
import heed.conversations.pages.ConversationPage.Item;
import heed.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out entries for a page, in the reader's language and zone. */
final class Timelines {

    private Timelines() {}

    static List<Item> items(Frame frame, long number, List<Entry> entries) {
        return items(frame, number, entries, Map.of());
    }

    /** @param tools what other modules show below which entries */
    static List<Item> items(Frame frame, long number, List<Entry> entries, Map<EntryId, List<Content>> tools) {
        var items = new ArrayList<Item>();
        @Nullable LocalDate before = null;
        for (Entry entry : entries) {
            LocalDate day = entry.at().atZone(frame.zone()).toLocalDate();
            items.add(item(
                    frame,
                    number,
                    entry,
                    day.equals(before) ? "" : frame.day(day),
                    tools.getOrDefault(entry.id(), List.of())));
            before = day;
        }
        return items;
    }

    private static Item item(Frame frame, long number, Entry entry, String day, List<Content> tools) {
        boolean event = entry.kind() == EntryKind.EVENT;
        String visible = entry.visible();
        boolean hidesSome = visible != null
                && visible.strip().length() < entry.text().strip().length();
        Entry.Delivery delivery = entry.delivery();
        return new Item(
                entry.id().value(),
                css(entry),
                icon(entry),
                day,
                entry.authorName(),
                Frame.initials(entry.authorName()),
                entry.authorKind() != AuthorKind.CUSTOMER,
                entry.authorKind() == AuthorKind.BOT || entry.authorKind() == AuthorKind.SYSTEM,
                entry.at(),
                event ? "" : EntryView.html(entry),
                hidesSome ? Markdown.plain(entry.text()) : "",
                event ? words(frame, entry.event() == null ? "" : entry.event(), entry.facts()) : "",
                entry.attachments().stream()
                        .map(file -> file(ConversationView.url(number) + "/attachments/" + file.sha256(), file))
                        .toList(),
                delivery == null ? null : new Delivery(delivery.failed(), delivery.remark(), delivery.at()),
                tools);
    }

    private static File file(String url, Attachment file) {
        return new File(
                file.name(),
                url,
                Math.max(1, file.size() / 1024),
                file.saidToBePicture() || file.saidToBeText() ? url + "/preview" : "",
                file.saidToBePicture() ? url + "/thumbnail" : "");
    }

    private static String css(Entry entry) {
        return switch (entry.kind()) {
            case CUSTOMER_MESSAGE -> "from-customer";
            case REPLY -> "reply";
            case NOTE -> "note";
            case CALL, IN_PERSON -> "call";
            case EVENT -> "event";
        };
    }

    private static String icon(Entry entry) {
        return switch (entry.kind()) {
            case CALL -> "telephone";
            case IN_PERSON -> "person";
            case EVENT -> "arrow-right-short";
            case CUSTOMER_MESSAGE, REPLY, NOTE -> "";
        };
    }

    /** The sentence of an event, in the reader's language. */
    static String words(Frame frame, String event, List<String> told) {
        Object[] facts = told.stream()
                .map(fact -> switch (event) {
                    case "status" -> frame.text("conversations.status." + fact);
                    case "priority" -> frame.text("conversations.priority." + fact);
                    default -> InEachLanguage.in(frame.locale(), fact);
                })
                .toArray();
        return frame.text(event.contains(".") ? event : "conversations.event." + event, facts);
    }
}
