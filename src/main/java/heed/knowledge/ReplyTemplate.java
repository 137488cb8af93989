package heed.knowledge;

import heed.identity.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is given again and again.
 *
 * @param code short name that a writer types: {@code ::meter}
 * @param queues where it may be used; everywhere when empty
 * @param wordings by ISO 639-1 code
 */
record ReplyTemplate(
        TemplateId id,
        String code,
        String name,
        Sharing sharing,
        List<String> queues,
        SortedMap<String, Worded> wordings,
        Mark written,
        @Nullable Mark archived,
        int version) {

    /** Who did something, and when. */
    record Mark(String by, Instant at) {}

    /** What it says to somebody. @param fallback whether that is another language than theirs */
    record Choice(String language, Wording wording, boolean fallback) {}

    ReplyTemplate {
        queues = List.copyOf(queues);
        wordings = new TreeMap<>(wordings);
    }

    boolean fits(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    /** In the wanted language, else the company's, else English, else the first there is. */
    Choice in(String wanted, String company) {
        String language = Stream.of(wanted, company, "en")
                .filter(wordings::containsKey)
                .findFirst()
                .orElseGet(wordings::firstKey);
        Worded worded = wordings.get(language);
        if (worded == null) {
            throw new IllegalStateException("a template has at least one wording");
        }
        return new Choice(language, new Wording(worded.text()), !language.equals(wanted));
    }

    /** The same with other contents, as the next version. */
    ReplyTemplate rewritten(ReplyTemplateDraft draft, Mark by) {
        return new ReplyTemplate(
                id,
                draft.code(),
                draft.name(),
                draft.sharing(),
                draft.queues(),
                draft.wordings(),
                by,
                archived,
                version + 1);
    }

    boolean says(ReplyTemplateDraft draft) {
        return code.equals(draft.code())
                && name.equals(draft.name())
                && sharing.equals(draft.sharing())
                && queues.equals(draft.queues())
                && wordings.equals(draft.wordings());
    }

    /** What the audit trail keeps of it. */
    Map<String, Object> told() {
        return Map.of(
                "code",
                code,
                "name",
                name,
                "scope",
                sharing.scope().key(),
                "queues",
                queues,
                "version",
                version,
                "archived",
                archived != null);
    }
}
