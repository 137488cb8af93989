package heed.conversations.attention.pages;

import heed.conversations.attention.pages.AttentionPanel.Watcher;
import heed.web.Faults;
import java.util.List;

/**
 * Who watches one conversation.
 *
 * @param writes whether the reader may let colleagues watch
 * @param typed the name or address that was typed
 */
public record WatchersPage(
        long number, String subject, String url, List<Watcher> watchers, boolean writes, String typed, Faults faults) {

    public WatchersPage {
        watchers = List.copyOf(watchers);
    }
}
