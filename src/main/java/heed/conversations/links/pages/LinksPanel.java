package heed.conversations.links.pages;

import java.util.List;
import java.util.UUID;

/**
 * What belongs to a conversation, beside it.
 *
 * @param closable how many children could end with it, 0 while it is open itself
 */
public record LinksPanel(
        long number, boolean writes, List<Row> rows, int children, int open, int closable, List<Choice> relations) {

    public LinksPanel {
        rows = List.copyOf(rows);
        relations = List.copyOf(relations);
    }

    /**
     * One linked conversation.
     *
     * @param url empty where the reader may not know more than that there is one
     * @param status how it stands, in the reader's words
     * @param split whether it is a split, which is undone and not removed
     * @param undoable whether it is what this conversation was split off from
     */
    public record Row(
            UUID link,
            String relation,
            String url,
            long number,
            String subject,
            String status,
            boolean done,
            boolean split,
            boolean undoable) {}

    public record Choice(String value, String words, boolean chosen) {}
}
