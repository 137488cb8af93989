package heed.channels.mail.belonging.pages;

import java.util.List;

/**
 * To which other conversations this one may belong.
 *
 * @param url of this conversation
 * @param mayDecide whether the reader may bring conversations together
 */
public record BelongingPanel(String url, boolean mayDecide, List<Other> others) {

    public BelongingPanel {
        others = List.copyOf(others);
    }

    /** @param why key of the reason's sentence */
    public record Other(long number, String subject, String url, String why) {}
}
