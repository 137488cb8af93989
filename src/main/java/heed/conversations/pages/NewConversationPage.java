package heed.conversations.pages;

import gg.jte.Content;
import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that begins a conversation, with what was typed.
 *
 * @param out whether the company writes first
 * @param mayWrite whether the reader may do that
 * @param fields what the queue asks for, null where it asks for nothing
 */
public record NewConversationPage(
        boolean out,
        boolean mayWrite,
        String channel,
        String name,
        String email,
        String phone,
        String subject,
        String text,
        String tags,
        List<ConversationPage.Choice> queues,
        List<String> channels,
        @Nullable Content fields,
        Faults faults) {}
