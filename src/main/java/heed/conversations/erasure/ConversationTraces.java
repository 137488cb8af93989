package heed.conversations.erasure;

import heed.identity.ForgetNotices;
import heed.parties.PersonalTraces;
import heed.platform.Blobs;
import heed.web.KeptAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was said with a customer, as a part of what is handed out about them and forgotten with them. */
@Component
class ConversationTraces implements PersonalTraces {

    private final SaidWords said;
    private final Blobs blobs;
    private final ForgetNotices notices;
    private final KeptAnswers answers;

    ConversationTraces(SaidWords said, Blobs blobs, ForgetNotices notices, KeptAnswers answers) {
        this.said = said;
        this.blobs = blobs;
        this.notices = notices;
        this.answers = answers;
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
        List<String> files = said.files(entries).stream()
                .map(SaidWords.File::sha256)
                .distinct()
                .toList();
        int drafts = said.forgetDrafts(conversations);
        int renamed = said.rename(conversations, erasing.pseudonym());
        int emptied = said.empty(entries, erasing);
        said.forgetRemarks(conversations, erasing.pseudonym());
        said.forgetTypedFields(conversations);
        said.forgetCopies(conversations, person.emails());
        List<String> ids = Stream.of(conversations).map(UUID::toString).toList();
        notices.about(ids.stream().map(each -> "conversation:" + each).toList());
        answers.forget(ids);
        return Map.of("conversations", renamed, "entries", emptied, "drafts", drafts, "files", blobs.forget(files));
    }
}
