package heed.parties.timeline;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerTimeline.Happening;
import heed.web.Slice;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's past in the API. */
@RestController
class TimelineApi {

    private final MergedTimeline timeline;

    TimelineApi(MergedTimeline timeline) {
        this.timeline = timeline;
    }

    /** @param kind last word of what happened: {@code reply}, {@code customer-message}, {@code answered} … */
    record HappeningView(
            UUID id, Instant at, String channel, String kind, String subject, String excerpt, String who, String url) {

        static HappeningView of(Happening happening) {
            return new HappeningView(
                    happening.id(),
                    happening.at(),
                    happening.channel(),
                    happening.kind().substring(happening.kind().lastIndexOf('.') + 1),
                    happening.words(),
                    happening.excerpt(),
                    happening.who(),
                    happening.url());
        }
    }

    @GetMapping("/api/v1/customers/{id}/timeline")
    Slice<HappeningView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CUSTOMERS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        timeline.page(actor, new CustomerId(id), TimelineCursor.read(cursor), most + 1),
                        most,
                        TimelineCursor::of)
                .map(HappeningView::of);
    }
}
