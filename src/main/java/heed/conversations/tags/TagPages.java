package heed.conversations.tags;

import heed.conversations.tags.pages.TagPage;
import heed.conversations.tags.pages.TagsPage;
import heed.conversations.tags.pages.TagsPage.Choice;
import heed.conversations.tags.pages.TagsPage.Row;
import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Faults;
import heed.web.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays out the settings of tags. */
@Component
class TagPages {

    private static final int MOST_ROWS = 100;
    private static final int MOST_COUNTED = 1000;

    private final Tags tags;

    TagPages(Tags tags) {
        this.tags = tags;
    }

    /** What stands in a form. */
    record Typed(String name, String colour, String into, int version) {

        static final Typed NOTHING = new Typed("", Colour.GREY.key(), "", 0);

        static Typed of(Tag tag) {
            return new Typed(tag.name(), tag.colour().key(), "", tag.version());
        }
    }

    TagsPage list(Frame frame, Actor actor, String search, String after, Typed typed, Faults faults) {
        List<Tag> some = tags.list(KeepTag.name(search), after, false, MOST_ROWS + 1);
        List<Tag> shown = some.subList(0, Math.min(MOST_ROWS, some.size()));
        return new TagsPage(
                shown.stream().map(TagPages::row).toList(),
                search,
                some.size() > MOST_ROWS
                        ? "/settings/tags?q=" + encoded(search) + "&after="
                                + encoded(shown.getLast().name())
                        : null,
                typed.name(),
                colours(frame, typed.colour()),
                actor.may(Right.QUEUES_WRITE),
                faults);
    }

    TagPage one(Frame frame, Actor actor, Tag tag, Typed typed, Faults faults) {
        return new TagPage(
                row(tag),
                "/inbox?view=all&q=" + encoded("tag:" + tag.name()),
                typed.name(),
                colours(frame, typed.colour()),
                typed.into(),
                tags.used(tag.name(), MOST_COUNTED),
                MOST_COUNTED,
                tags.mergedInto(tag.id()).stream().map(TagPages::row).toList(),
                typed.version(),
                actor.may(Right.QUEUES_WRITE),
                faults);
    }

    private static List<Choice> colours(Frame frame, String chosen) {
        return Arrays.stream(Colour.values())
                .map(each -> new Choice(
                        each.key(),
                        frame.text("tags.colour." + each.key()),
                        each.key().equals(chosen)))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Row row(Tag tag) {
        return new Row(tag.id().toString(), tag.name(), tag.colour().key(), tag.archived());
    }
}
