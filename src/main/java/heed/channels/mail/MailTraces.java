package heed.channels.mail;

import heed.conversations.ConversationId;
import heed.conversations.ConversationRemains;
import heed.conversations.ConversationsOfCustomers;
import heed.parties.PersonalTraces;
import heed.platform.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters from and to a customer, as a part of what is handed out about them and forgotten with them. */
@Component
class MailTraces implements PersonalTraces, ConversationRemains {

    private final LettersOfCustomers letters;
    private final ConversationsOfCustomers conversations;
    private final Blobs blobs;

    MailTraces(LettersOfCustomers letters, ConversationsOfCustomers conversations, Blobs blobs) {
        this.letters = letters;
        this.conversations = conversations;
        this.blobs = blobs;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void export(Person person, Parcel parcel) throws IOException {
        UUID[] theirs = conversations(person);
        parcel.table("mail-received", letters.received(theirs, person.emails()));
        parcel.table("mail-sent", letters.sent(theirs, person.emails()));
        for (LettersOfCustomers.Original original : letters.originals(theirs, person.emails())) {
            Optional<InputStream> bytes = blobs.open(original.raw());
            if (bytes.isPresent()) {
                try (InputStream open = bytes.get()) {
                    parcel.file("mail", original.id() + ".eml", open);
                }
            }
        }
        letters.otherSenders(theirs, person.emails()).forEach(each -> parcel.thirdPerson(each, "mail"));
    }

    @Override
    public Map<String, Integer> erase(Person person, Erasing erasing) {
        return forget(conversations(person), person.emails());
    }

    @Override
    public Map<String, Integer> forget(Collection<ConversationId> ids) {
        return forget(ConversationId.values(ids), List.of());
    }

    private Map<String, Integer> forget(UUID[] theirs, Collection<String> emails) {
        List<String> raw = letters.originals(theirs, emails).stream()
                .map(LettersOfCustomers.Original::raw)
                .distinct()
                .toList();
        int received = letters.emptyReceived(theirs, emails);
        int sent = letters.emptySent(theirs, emails);
        blobs.forget(raw);
        return Map.of("letters", received + sent);
    }

    private UUID[] conversations(Person person) {
        return conversations.of(person.all()).stream()
                .map(ConversationId::value)
                .toArray(UUID[]::new);
    }
}
