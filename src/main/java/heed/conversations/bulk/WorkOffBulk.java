package heed.conversations.bulk;

import heed.conversations.HeldReplies;
import heed.conversations.bulk.BulkRun.State;
import heed.identity.Actor;
import heed.identity.Actor.Kind;
import heed.identity.StaffActors;
import heed.platform.Denied;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Works off bulk runs, some conversations at a time. A replica that dies leaves its run to another. */
@Service
class WorkOffBulk {

    private static final Logger log = LoggerFactory.getLogger(WorkOffBulk.class);
    private static final int AT_ONCE = 50;
    private static final Duration HOLD = Duration.ofMinutes(1);
    private static final Duration UNDO_FOR = Duration.ofMinutes(15);

    private final BulkRuns runs;
    private final BulkItems items;
    private final SettleBulkItem settle;
    private final HoldBulkItem hold;
    private final HeldReplies replies;
    private final StaffActors actors;
    private final Text text;
    private final LiveNews news;
    private final Clock clock;

    WorkOffBulk(
            BulkRuns runs,
            BulkItems items,
            SettleBulkItem settle,
            HoldBulkItem hold,
            HeldReplies replies,
            StaffActors actors,
            Text text,
            LiveNews news,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.settle = settle;
        this.hold = hold;
        this.replies = replies;
        this.actors = actors;
        this.text = text;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void workOff() {
        Optional<UUID> claimed;
        while ((claimed = runs.claim(clock.instant(), HOLD)).isPresent()) {
            workOff(claimed.get());
        }
    }

    /** All of the run, from where it stands. */
    void workOff(UUID id) {
        BulkRun run = runs.find(id).orElseThrow();
        boolean undoing = run.state() == State.UNDOING;
        String from = undoing ? "changed" : "waiting";
        List<Integer> places = items.places(id, from, AT_ONCE);
        while (run.state().atWork() && !places.isEmpty()) {
            Actor actor = actor(run);
            places.forEach(place -> settle(actor, run, place, undoing));
            runs.hold(id, clock.instant().plus(HOLD));
            news.tell("bulk:" + id);
            places = items.places(id, from, AT_ONCE);
        }
        finish(run, undoing);
    }

    private void finish(BulkRun run, boolean undoing) {
        Instant now = clock.instant();
        if (!run.delay().isZero() && !undoing) {
            replies.release(run.id(), now.plus(run.delay()));
        }
        runs.turn(run.id(), undoing ? State.UNDONE : State.DONE, now, undoing ? null : now.plus(UNDO_FOR));
        news.tell("bulk:" + run.id());
    }

    private void settle(@Nullable Actor actor, BulkRun run, int place, boolean undoing) {
        try {
            if (actor == null) {
                throw Refused.because("bulk.refused.no-right");
            }
            if (undoing) {
                settle.restore(actor, run, place, text.of(locale(run), Fault.at("", "bulk.run.reply-left")));
            } else {
                hold.change(actor, run, place);
            }
        } catch (Refused refused) {
            refuse(run, place, undoing, refused.reasons());
        } catch (Invalid invalid) {
            refuse(run, place, undoing, invalid.faults());
        } catch (NotFound | Denied shut) {
            refuse(run, place, undoing, List.of(Fault.at("", "bulk.refused.no-right")));
        } catch (RuntimeException unexpected) {
            // One conversation that cannot be dealt with must not hold up the others; without a database this fails
            // too.
            log.warn("A conversation of the bulk run {} could not be dealt with", run.id(), unexpected);
            refuse(run, place, undoing, List.of(Fault.at("", "bulk.refused.failed")));
        }
    }

    private void refuse(BulkRun run, int place, boolean undoing, List<Fault> reasons) {
        settle.refuse(
                run,
                place,
                undoing ? "changed" : "waiting",
                undoing ? "kept" : "refused",
                reasons.stream().map(each -> text.of(locale(run), each)).toList());
    }

    private static Locale locale(BulkRun run) {
        return Locale.forLanguageTag(run.language());
    }

    /** With the rights that the person has at this moment; null once they have been deactivated. */
    private @Nullable Actor actor(BulkRun run) {
        if (run.by() == null) {
            return new Actor(null, run.byName(), Kind.TOKEN, run.rights(), run.queues());
        }
        return actors.find(run.by())
                .map(person -> person.within(run.rights(), run.queues()))
                .orElse(null);
    }
}
