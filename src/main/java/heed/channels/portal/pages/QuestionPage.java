package heed.channels.portal.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * A question with all that its customer may read of it.
 *
 * @param address with which they are signed in
 * @param own whether they may write here
 * @param done whether it is solved
 * @param state a word of {@code portal.state.…}
 * @param once of this form: sent twice, it is kept once
 * @param text what was typed
 */
public record QuestionPage(
        String address,
        long number,
        String subject,
        boolean own,
        boolean done,
        String state,
        List<Item> items,
        String once,
        String text,
        Faults faults) {

    public QuestionPage {
        items = List.copyOf(items);
    }

    /**
     * Something that was said.
     *
     * @param own whether they said it themselves
     * @param author empty for what a program of the company wrote
     * @param spoken a talk, of which nothing but its time is shown
     */
    public record Item(
            boolean own, boolean byCompany, String author, Instant at, String html, boolean spoken, List<File> files) {

        public Item {
            files = List.copyOf(files);
        }
    }

    /** A file to download. */
    public record File(String name, String url, long kilobytes) {}
}
