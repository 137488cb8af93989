package heed.conversations.routing;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.routing.Fairness.Window;
import heed.conversations.routing.Handouts.Handout;
import heed.conversations.routing.Overtakings.Overtaking;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conversations behind each figure of fairness. */
@Component
class FairnessCases {

    private static final int MOST = 200;

    private final Handouts handouts;
    private final Overtakings overtakings;
    private final ConversationDirectory conversations;

    FairnessCases(Handouts handouts, Overtakings overtakings, ConversationDirectory conversations) {
        this.handouts = handouts;
        this.overtakings = overtakings;
        this.conversations = conversations;
    }

    /** @param overtaken null where nobody was, or where the reader may not see it */
    record Case(
            KnownConversation conversation,
            String way,
            Instant at,
            List<String> reason,
            @Nullable KnownConversation overtaken,
            int overtakenCount,
            @Nullable Duration overtakenWaited) {}

    /** Newest first, at most two hundred. */
    List<Case> of(Actor actor, String staff, String kind, Window window) {
        actor.require(Right.MEASUREMENTS_READ);
        var who = new StaffId(QueueRoutingApi.id(staff));
        return switch (kind) {
            case "handed-out" -> handed(actor, who, List.of(Way.NEXT, Way.ROUND_ROBIN, Way.LEAST_LOADED), window);
            case "by-hand" -> handed(actor, who, List.of(Way.BY_HAND), window);
            case "given" -> handed(actor, who, List.of(Way.GIVEN), window);
            case "overtakings" -> overtaken(actor, who, window);
            default -> throw Invalid.at("/kind", "routing.fault.kind", kind);
        };
    }

    private List<Case> handed(Actor actor, StaffId who, List<Way> ways, Window window) {
        List<Handout> found = handouts.of(who, ways, window.from(), window.until(), MOST);
        Map<ConversationId, KnownConversation> known =
                known(actor, found.stream().map(Handout::conversation).toList());
        return found.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each.conversation()))
                        .map(conversation ->
                                new Case(conversation, each.way().key(), each.at(), each.reason(), null, 0, null)))
                .toList();
    }

    private List<Case> overtaken(Actor actor, StaffId who, Window window) {
        List<Overtaking> found = overtakings.of(who, window.from(), window.until(), MOST);
        Map<ConversationId, KnownConversation> known = known(
                actor,
                found.stream()
                        .flatMap(each -> Stream.of(each.conversation(), each.overtaken()))
                        .toList());
        return found.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each.conversation()))
                        .map(conversation -> new Case(
                                conversation,
                                Way.BY_HAND.key(),
                                each.at(),
                                List.of(),
                                known.get(each.overtaken()),
                                each.count(),
                                each.waited())))
                .toList();
    }

    private Map<ConversationId, KnownConversation> known(Actor actor, Collection<ConversationId> ids) {
        return conversations.findAll(actor, ids).stream()
                .distinct()
                .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
    }
}
