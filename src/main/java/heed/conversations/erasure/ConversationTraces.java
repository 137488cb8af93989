package heed.conversations.erasure;

import heed.parties.PersonalTraces;
import heed.platform.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was said with a customer, as a part of what is handed out about them and forgotten with them. */
@Component
class ConversationTraces implements PersonalTraces {

    private final SaidWords said;
    private final Blobs blobs;
    private final EmptyConversations empty;

    ConversationTraces(SaidWords said, Blobs blobs, EmptyConversations empty) {
        this.said = said;
        this.blobs = blobs;
        this.empty = empty;
    }

    @Override
    public String key() {
        return "conversations";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void export(Person person, Parcel parcel) throws IOException {
        UUID[] conversations = said.conversations(person);
        UUID[] entries = said.entries(person, conversations);
        parcel.table("conversations", said.conversationRows(conversations));
        parcel.table("entries", said.entryRows(entries, parcel.namesColleagues()));
        parcel.table("promises", said.promiseRows(conversations));
        for (SaidWords.File file : said.files(entries)) {
            Optional<InputStream> bytes = blobs.open(file.sha256());
            if (bytes.isPresent()) {
                try (InputStream open = bytes.get()) {
                    parcel.file("attachments", file.sha256().substring(0, 8) + "-" + file.name(), open);
                }
            }
        }
        said.thirdPersons(person, conversations)
                .forEach(each -> parcel.thirdPerson(String.valueOf(each.get("name")), "#" + each.get("number")));
    }

    @Override
    public Map<String, Integer> erase(Person person, Erasing erasing) {
        UUID[] conversations = said.conversations(person);
        UUID[] entries = said.entries(person, conversations);
        said.forgetCopiesTo(person.emails());
        return empty.empty(conversations, entries, erasing);
    }
}
