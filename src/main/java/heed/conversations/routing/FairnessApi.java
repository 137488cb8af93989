package heed.conversations.routing;

import heed.conversations.KnownConversation;
import heed.conversations.routing.Fairness.Share;
import heed.conversations.routing.Fairness.Window;
import heed.identity.Actor;
import heed.web.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who got how much and who was passed over, for programs. */
@RestController
class FairnessApi {

    private final Fairness fairness;
    private final FairnessCases cases;
    private final Clock clock;

    FairnessApi(Fairness fairness, FairnessCases cases, Clock clock) {
        this.fairness = fairness;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/api/v1/routing/fairness")
    FairnessView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Window window = Window.of(from, to, clock.instant());
        return new FairnessView(
                window.from(),
                window.until(),
                fairness.shares(actor, window).stream().map(ShareView::of).toList());
    }

    /** @param kind handed-out, by-hand, given or overtakings */
    @GetMapping("/api/v1/routing/fairness/cases")
    Slice<CaseView> cases(
            Actor actor,
            @RequestParam(defaultValue = "") String staff,
            @RequestParam(defaultValue = "overtakings") String kind,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Window window = Window.of(from, to, clock.instant());
        return new Slice<>(
                cases.of(actor, staff, kind, window).stream().map(CaseView::of).toList(), null);
    }

    record FairnessView(Instant from, Instant to, List<ShareView> items) {}

    /** @param longestOvertakenSeconds null where nobody was overtaken */
    record ShareView(
            UUID staff,
            String name,
            int handedOut,
            int byHand,
            int given,
            long presenceSeconds,
            int overtakings,
            @Nullable Long longestOvertakenSeconds) {

        static ShareView of(Share share) {
            Duration longest = share.longestOvertaken();
            return new ShareView(
                    share.staff().value(),
                    share.name(),
                    share.handedOut(),
                    share.in(Way.BY_HAND),
                    share.in(Way.GIVEN),
                    share.presence().toSeconds(),
                    share.overtakings(),
                    longest == null ? null : longest.toSeconds());
        }
    }

    /** @param overtaken url of the conversation that waited longest of those passed over, null where none was */
    record CaseView(
            String conversation,
            long number,
            String subject,
            String way,
            Instant at,
            @Nullable String overtaken,
            int overtakenCount,
            @Nullable Long overtakenSeconds) {

        static CaseView of(FairnessCases.Case each) {
            KnownConversation overtaken = each.overtaken();
            Duration waited = each.overtakenWaited();
            return new CaseView(
                    each.conversation().url(),
                    each.conversation().number(),
                    each.conversation().subject(),
                    each.way(),
                    each.at(),
                    overtaken == null ? null : overtaken.url(),
                    each.overtakenCount(),
                    waited == null ? null : waited.toSeconds());
        }
    }
}
