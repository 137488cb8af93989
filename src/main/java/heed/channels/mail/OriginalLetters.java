package heed.channels.mail;

import heed.conversations.ConversationId;
import heed.conversations.RestingConversations;
import heed.identity.Keepsake;
import heed.platform.Blobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters as they came, in conversations that rest: what was read from them stays. */
@Component
class OriginalLetters implements Keepsake {

    private static final int AT_ONCE = 500;

    private final LettersOfCustomers letters;
    private final RestingConversations resting;
    private final Blobs blobs;

    OriginalLetters(LettersOfCustomers letters, RestingConversations resting, Blobs blobs) {
        this.letters = letters;
        this.resting = resting;
        this.blobs = blobs;
    }

    @Override
    public String key() {
        return "original-mail";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean narrowed() {
        return true;
    }

    /** Letters whose conversation does not rest, or is another rule's, are passed over page by page. */
    @Override
    public List<Found> find(Reach reach, Mark after, int most, boolean claim) {
        var found = new ArrayList<Found>();
        Mark mark = after;
        List<LettersOfCustomers.Aged> page = page(reach.before(), mark, most, claim);
        while (!page.isEmpty() && found.size() < most) {
            fitting(reach, page).stream().limit(most - found.size()).forEach(found::add);
            mark = new Mark(page.getLast().receivedAt(), page.getLast().id());
            page = found.size() < most ? page(reach.before(), mark, most, claim) : List.of();
        }
        return found;
    }

    private List<LettersOfCustomers.Aged> page(Instant before, Mark mark, int most, boolean claim) {
        return letters.aged(true, before, mark, Math.max(most, AT_ONCE), claim);
    }

    private List<Found> fitting(Reach reach, List<LettersOfCustomers.Aged> page) {
        List<ConversationId> ids = page.stream()
                .flatMap(each -> Optional.ofNullable(each.conversation()).stream())
                .distinct()
                .map(ConversationId::new)
                .toList();
        Map<UUID, Optional<String>> among = resting.among(ids, reach.own(), reach.earlier()).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
        return page.stream()
                .filter(each -> among.containsKey(each.conversation()))
                .map(each -> new Found(
                        each.id(),
                        new Mark(each.receivedAt(), each.id()),
                        each.receivedAt(),
                        List.of(each.mailbox()),
                        null,
                        among.getOrDefault(each.conversation(), Optional.empty())
                                .orElse(null)))
                .toList();
    }

    @Override
    public Map<String, Integer> letGo(Collection<UUID> ids, UUID run) {
        List<String> raw = letters.rawOf(ids);
        int letGo = letters.forgetRaw(ids);
        blobs.forget(raw);
        return Map.of("originals", letGo);
    }
}
