package heed.channels.mail.showing.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one mail.
 *
 * @param conversation address of the page on which it stands, empty where it found none
 * @param number of that conversation
 * @param outcome what became of it, in the reader's words
 * @param erased whether nothing of it is kept any more
 * @param kept whether its bytes are
 * @param always whether its sender's pictures are shown to this reader each time, null where nobody can say so
 * @param changed other mails that came under the same name
 */
public record LetterPage(
        String id,
        String subject,
        String conversation,
        long number,
        String outcome,
        boolean erased,
        boolean kept,
        List<Fact> facts,
        List<String> checks,
        List<File> files,
        List<Step> road,
        List<Other> changed,
        String text,
        boolean framed,
        String author,
        @Nullable Boolean always) {

    public LetterPage {
        facts = List.copyOf(facts);
        checks = List.copyOf(checks);
        files = List.copyOf(files);
        road = List.copyOf(road);
        changed = List.copyOf(changed);
    }

    /** A name and what it says; {@code code} where it is said for machines. */
    public record Fact(String name, String value, boolean code) {}

    /** @param opened address of a page that shows a mail within this one, empty for any other file */
    public record File(String name, long kilobytes, String url, String opened) {}

    /** @param after since the step before, in words, empty where it cannot be told */
    public record Step(String from, String by, @Nullable Instant at, String after) {}

    public record Other(String url, Instant at) {}
}
