package heed.channels.mail;

import heed.identity.Keepsake;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.HeldCustomers;
import heed.platform.Blobs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters that found no conversation: spam, what bounced, what answers by itself, what was set aside. */
@Component
class SetAsideKeepsake implements Keepsake {

    private final LettersOfCustomers letters;
    private final CustomerDirectory customers;
    private final HeldCustomers held;
    private final Blobs blobs;

    SetAsideKeepsake(LettersOfCustomers letters, CustomerDirectory customers, HeldCustomers held, Blobs blobs) {
        this.letters = letters;
        this.customers = customers;
        this.held = held;
        this.blobs = blobs;
    }

    @Override
    public String key() {
        return "set-aside-mail";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean narrowed() {
        return false;
    }

    /** Of rules about everything the first alone fits anything. */
    @Override
    public List<Found> find(Reach reach, Mark after, int most, boolean claim) {
        if (!reach.earlier().isEmpty()) {
            return List.of();
        }
        List<LettersOfCustomers.Aged> aged = letters.aged(false, reach.before(), after, most, claim);
        Map<String, CustomerId> senders = customers.findByEmails(
                aged.stream().map(LettersOfCustomers.Aged::sender).collect(Collectors.toSet()));
        Set<CustomerId> kept = held.among(Set.copyOf(senders.values()));
        return aged.stream()
                .map(each -> new Found(
                        each.id(),
                        new Mark(each.receivedAt(), each.id()),
                        each.receivedAt(),
                        List.of(each.mailbox()),
                        null,
                        senders.containsKey(each.sender()) && kept.contains(senders.get(each.sender()))
                                ? "retention.hindrance.held"
                                : null))
                .toList();
    }

    @Override
    public Map<String, Integer> letGo(Collection<UUID> ids, UUID run) {
        List<String> raw = letters.rawOf(ids);
        int emptied = letters.emptySetAside(ids);
        blobs.forget(raw);
        return Map.of("letters", emptied);
    }
}
