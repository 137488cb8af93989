package heed.conversations.promises;

import heed.conversations.promises.FoundPromises.OwnedIn;
import heed.conversations.promises.FoundPromises.Wanted;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.web.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers which promises there are, and how many were kept. */
@Service
class FindPromises {

    private final FoundPromises found;
    private final StaffDirectory staff;
    private final Clock clock;

    FindPromises(FoundPromises found, StaffDirectory staff, Clock clock) {
        this.found = found;
        this.staff = staff;
        this.clock = clock;
    }

    /** Of work, the one that is due first stands first; of the past, the latest. */
    Slice<ListedPromise> list(
            Actor actor, PromiseView view, Instant from, Instant to, @Nullable PromisePlace after, int limit) {
        actor.require(Right.CONVERSATIONS_READ);
        List<OwnedIn> unable = view == PromiseView.UNOWNED ? unable(actor) : List.of();
        return Slice.of(
                found.page(actor, new Wanted(view, from, to, unable, after), clock.instant(), limit + 1),
                limit,
                each -> each.place(view).text());
    }

    KeptRate rate(Actor actor, Instant from, Instant to) {
        actor.require(Right.CONVERSATIONS_READ);
        return found.rate(actor, from, to, clock.instant());
    }

    /** Owners who no longer answer the queue of what they promised: they left, or changed their team. */
    private List<OwnedIn> unable(Actor actor) {
        List<OwnedIn> owners = found.owners(actor);
        Map<String, Set<OwnedIn>> able =
                able(owners.stream().map(OwnedIn::queue).collect(Collectors.toSet()));
        return owners.stream()
                .filter(each -> !able.getOrDefault(each.queue(), Set.of()).contains(each))
                .toList();
    }

    /** Who may answer each of these queues. */
    Map<String, Set<OwnedIn>> able(Set<String> queues) {
        return queues.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        queue -> staff.whoMayAnswer(queue).stream()
                                .map(Colleague::id)
                                .map(id -> new OwnedIn(id.value(), queue))
                                .collect(Collectors.toSet())));
    }
}
