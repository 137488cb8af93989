package heed.conversations.drafts.pages;

import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague left to go on with, and to whom one's own can be left.
 *
 * @param url where both are posted
 * @param left null where nobody left any
 */
public record SharedDraftPart(String url, @Nullable Left left, List<Choice> colleagues, Faults faults) {

    /**
     * @param from name of who wrote it
     * @param meantFor name of the colleague, empty for anybody
     * @param html the words as they will look
     * @param files names of what goes with it
     */
    public record Left(
            String from, String meantFor, boolean own, boolean note, String at, String html, List<String> files) {}

    public record Choice(String value, String words) {}
}
