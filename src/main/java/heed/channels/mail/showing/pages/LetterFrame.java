package heed.channels.mail.showing.pages;

import java.util.List;

/**
 * A letter with its look, alone in its frame.
 *
 * @param body clean HTML
 * @param coloured whether it is written on white paper of its own
 * @param waiting pictures from elsewhere that are not shown
 * @param hosts servers on which they are
 * @param trackers servers that wanted to be told that it was read, and are not
 * @param show address that shows them
 */
public record LetterFrame(
        String subject,
        String body,
        boolean coloured,
        int waiting,
        List<String> hosts,
        List<String> trackers,
        String show) {

    public LetterFrame {
        hosts = List.copyOf(hosts);
        trackers = List.copyOf(trackers);
    }
}
