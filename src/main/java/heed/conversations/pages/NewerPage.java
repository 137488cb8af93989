package heed.conversations.pages;

import heed.conversations.pages.ConversationPage.Item;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said since somebody began to write.
 *
 * @param seen the newest entry that the writer had read
 * @param latest the newest entry now, null while there is nothing newer
 */
public record NewerPage(
        UUID conversation,
        long number,
        UUID seen,
        List<Item> items,
        @Nullable UUID latest) {}
