package heed.conversations.tags;

import heed.conversations.tags.KeepTag.Wish;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import org.springframework.stereotype.Component;

/** Larkfield Water marks what the burst in Mill Lane has done. */
@Component
record TagsInDemo(KeepTag keepTag, Tags tags) implements DemoChapter {

    @Override
    public int order() {
        return 59;
    }

    @Override
    public void tell() {
        colour("burst", Colour.ORANGE);
        colour("brown-water", Colour.AMBER);
    }

    private void colour(String name, Colour colour) {
        tags.findByName(name)
                .ifPresent(tag -> keepTag.change(Actor.SYSTEM, tag.id(), new Wish(null, colour.key(), null), 0));
    }
}
