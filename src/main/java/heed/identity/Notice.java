package heed.identity;

import java.util.List;

/**
 * Something to tell a colleague.
 *
 * @param message key of the sentence
 * @param facts the sentence's places, shown as text whatever they hold
 * @param url a path of Heed, where it leads
 * @param subject kind and id of what it is about, such as {@code conversation:0199…}, empty for what everybody may know
 */
public record Notice(NoticeKind kind, String message, List<String> facts, String url, String subject) {

    public Notice {
        facts = List.copyOf(facts);
    }
}
