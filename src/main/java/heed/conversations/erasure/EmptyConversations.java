package heed.conversations.erasure;

import heed.conversations.ConversationId;
import heed.conversations.ConversationRemains;
import heed.identity.ForgetNotices;
import heed.parties.PersonalTraces.Erasing;
import heed.platform.Blobs;
import heed.web.KeptAnswers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Empties conversations of their words, wherever a module keeps some, and leaves what is counted. */
@Component
class EmptyConversations {

    private final SaidWords said;
    private final Blobs blobs;
    private final ForgetNotices notices;
    private final KeptAnswers answers;
    private final List<ConversationRemains> remains;

    EmptyConversations(
            SaidWords said,
            Blobs blobs,
            ForgetNotices notices,
            KeptAnswers answers,
            List<ConversationRemains> remains) {
        this.said = said;
        this.blobs = blobs;
        this.notices = notices;
        this.answers = answers;
        this.remains = remains;
    }

    /** Answers how many of what, by words of {@code privacy.erased.*}. */
    Map<String, Integer> empty(UUID[] conversations, UUID[] entries, Erasing erasing) {
        List<String> files = files(entries);
        var counts = new TreeMap<String, Integer>();
        counts.put("drafts", said.forgetDrafts(conversations));
        counts.put("conversations", said.rename(conversations, erasing.pseudonym()));
        counts.put("entries", said.empty(entries, erasing));
        said.forgetRemarks(conversations, erasing.pseudonym());
        said.forgetTypedFields(conversations);
        said.forgetCopyReaders(conversations);
        List<ConversationId> ids =
                Stream.of(conversations).map(ConversationId::new).toList();
        remains.forEach(each -> each.forget(ids).forEach((what, n) -> counts.merge(what, n, Integer::sum)));
        forgetCopies(conversations);
        counts.put("files", blobs.forget(files));
        return counts;
    }

    /** Takes the files away and leaves every word. */
    Map<String, Integer> takeFiles(UUID[] conversations, UUID[] entries, UUID reference) {
        List<String> files = files(entries);
        said.takeFiles(conversations, entries, reference);
        answers.forget(Stream.of(conversations).map(UUID::toString).toList());
        return Map.of("files", blobs.forget(files));
    }

    private void forgetCopies(UUID[] conversations) {
        List<String> ids = Stream.of(conversations).map(UUID::toString).toList();
        notices.about(ids.stream().map(each -> "conversation:" + each).toList());
        answers.forget(ids);
    }

    private List<String> files(UUID[] entries) {
        return said.files(entries).stream()
                .map(SaidWords.File::sha256)
                .distinct()
                .toList();
    }
}
