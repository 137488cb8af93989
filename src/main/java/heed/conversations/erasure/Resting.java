package heed.conversations.erasure;

import heed.conversations.ConversationId;
import heed.conversations.RestingConversations;
import heed.conversations.StillNeeded;
import heed.identity.Keepsake.Fit;
import heed.parties.CustomerId;
import heed.parties.HeldCustomers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows of conversations that rest what must be settled before anything of them goes. */
@Component
class Resting implements RestingConversations {

    private final RestingRows rows;
    private final HeldCustomers held;
    private final List<StillNeeded> needs;

    Resting(RestingRows rows, HeldCustomers held, List<StillNeeded> needs) {
        this.rows = rows;
        this.held = held;
        this.needs = needs;
    }

    @Override
    public Map<ConversationId, Optional<String>> among(Collection<ConversationId> ids, Fit own, List<Fit> earlier) {
        Set<UUID> fitting = rows.fitting(ids, own, earlier);
        Map<UUID, String> hindrances = hindrances(fitting);
        return fitting.stream()
                .collect(Collectors.toMap(ConversationId::new, id -> Optional.ofNullable(hindrances.get(id))));
    }

    /** For each that must stay, the key of the sentence that says why: a legal hold is named before anything else. */
    Map<UUID, String> hindrances(Collection<UUID> conversations) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> families = rows.families(conversations);
        var hindrances = new HashMap<UUID, String>();
        List<ConversationId> all =
                families.keySet().stream().map(ConversationId::new).toList();
        needs.forEach(each -> each.among(all)
                .forEach((id, sentence) ->
                        hindrances.putIfAbsent(families.getOrDefault(id.value(), id.value()), sentence)));
        List<RestingRows.Voice> voices = rows.voices(families.keySet());
        Set<CustomerId> kept = held.among(
                voices.stream().map(RestingRows.Voice::customer).distinct().toList());
        voices.stream()
                .filter(each -> kept.contains(each.customer()))
                .forEach(each -> hindrances.put(
                        families.getOrDefault(each.conversation(), each.conversation()), "retention.hindrance.held"));
        return hindrances;
    }
}
