package heed.parties.timeline;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.CustomerTimeline.Happening;
import heed.parties.CustomerTimeline.Place;
import heed.parties.timeline.pages.TimelinePage;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest of a customer's past on their page, and what a page of the rest shows. */
@Component
class TimelinePages implements CustomerPanel {

    private static final int ON_THE_PAGE = 12;
    private static final Map<String, String> ICONS = Map.of(
            "email", "envelope",
            "phone", "telephone",
            "chat", "chat-dots",
            "social", "share",
            "post", "mailbox",
            "in-person", "person",
            "web", "window");

    private final MergedTimeline timeline;
    private final Templates templates;

    TimelinePages(MergedTimeline timeline, Templates templates) {
        this.timeline = timeline;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean beside() {
        return false;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        TimelinePage page = page(frame, actor, id, "", null, ON_THE_PAGE);
        return Optional.of(
                new Panel("timeline", frame.text("parties.timeline"), templates.partiesTimelineRows(frame, page)));
    }

    TimelinePage page(Frame frame, Actor actor, CustomerId id, String name, @Nullable Place before, int most) {
        Slice<Happening> slice = Slice.of(timeline.page(actor, id, before, most + 1), most, TimelineCursor::of);
        String url = "/customers/" + id.value();
        return new TimelinePage(
                name,
                url,
                slice.items().stream().map(each -> row(frame, each)).toList(),
                slice.next() == null ? null : url + "/timeline?cursor=" + slice.next());
    }

    private static TimelinePage.Row row(Frame frame, Happening happening) {
        return new TimelinePage.Row(
                happening.url(),
                ICONS.getOrDefault(happening.channel(), "dot"),
                frame.word("web.channel", happening.channel()) + " · " + frame.text(happening.kind()),
                happening.words(),
                happening.excerpt(),
                happening.who(),
                frame.moment(happening.at()));
    }
}
