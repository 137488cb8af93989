package heed.channels.mail.showing.pages;

import java.util.List;

/**
 * A mail that came within another one, to be read only.
 *
 * @param outer address of the mail in which it came
 * @param facts who, to whom and when
 * @param text its words, empty where it cannot be read
 * @param files names of what came with it
 * @param download address of it as a file
 */
public record EnclosedPage(
        String outer, String subject, List<LetterPage.Fact> facts, String text, List<String> files, String download) {

    public EnclosedPage {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }
}
